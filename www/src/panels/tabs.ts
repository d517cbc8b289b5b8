// Which tab a key leads to, as the ARIA pattern for tabs has it.

/** The index that `key` leads to from `index` of `count` tabs; null for keys that mean nothing here. */
export function nextTab(key: string, index: number, count: number, direction: "ltr" | "rtl"): number | null {
  const forward = direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  const back = direction === "rtl" ? "ArrowRight" : "ArrowLeft";
  if (key === forward) return (index + 1) % count;
  if (key === back) return (index - 1 + count) % count;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}
