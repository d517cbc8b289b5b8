// Menu
export function Menu() {
  return null;
}
