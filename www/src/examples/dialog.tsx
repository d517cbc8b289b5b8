// Examples
export function openExamples(): void {}
