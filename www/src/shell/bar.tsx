// The bar on top: what this is, the release, the menu, the language and the colours.
import { Menu } from "../files/menu";
import { locale, t } from "../i18n";
import { Choice } from "./choice";
import { chooseLanguage, chooseTheme, LANGUAGES, theme, type Theme } from "./preferences";
import { Release } from "./release";

const THEME_NAMES = { auto: "shell.themeAuto", light: "shell.themeLight", dark: "shell.themeDark" } as const;

export function Bar() {
  return (
    <header class="bar">
      <h1 class="brand"><img src="icon.svg" alt="" width="28" height="28" /><bdi>{t("shell.title")}</bdi></h1>
      <Release />
      <div class="bar-menu"><Menu /></div>
      <div class="bar-preferences">
        <Choice label={t("shell.language")} icon="language" value={locale.value}
          onChoose={(id) => void chooseLanguage(id as typeof locale.value)}>
          {LANGUAGES.map(({ id, name }) => <option key={id} value={id} lang={id}>{name}</option>)}
        </Choice>
        <Choice label={t("shell.theme")} icon="theme" value={theme.value} onChoose={(id) => chooseTheme(id as Theme)}>
          {Object.entries(THEME_NAMES).map(([id, key]) => <option key={id} value={id}>{t(key)}</option>)}
        </Choice>
      </div>
    </header>
  );
}
