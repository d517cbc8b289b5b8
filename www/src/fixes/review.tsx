// Review
export function fixAll(): void {}
