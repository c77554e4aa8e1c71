// What the browser remembers for the reader, and the theme.

const DARK = matchMedia("(prefers-color-scheme: dark)");

/** Read a remembered setting; a private window remembers nothing. */
export function recall(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remember a setting, where the browser allows it. */
export function remember(key, value) {
  try {
    localStorage.setItem(key, value);
  } catch {
    // the page works as well without
  }
}

/** Whether the page is dark now, by choice or by the wish of the system. */
export function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : DARK.matches;
}

/** Take the remembered theme, and follow the system where there is none. */
export function openTheme(changed) {
  const chosen = recall("theme");
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  DARK.addEventListener("change", changed);
}

/** Change between light and dark. */
export function switchTheme() {
  const next = isDark() ? "light" : "dark";
  document.documentElement.dataset.theme = next;
  remember("theme", next);
}
