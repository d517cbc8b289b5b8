// The page: the bar on top, the verdict, the editor with the panels beside or below it.
import { useRef } from "preact/hooks";
import { useSignalEffect } from "@preact/signals";
import { Editor } from "./editor/editor";
import { t } from "./i18n";
import { Panels } from "./panels/panels";
import { Announcer } from "./shell/announcer";
import { Bar } from "./shell/bar";
import { Divider, split } from "./shell/divider";
import { Footer } from "./shell/footer";
import { SkipLinks } from "./shell/skip";
import { Update } from "./shell/update";
import { Verdict } from "./shell/verdict";

export function App() {
  const work = useRef<HTMLElement>(null);
  useSignalEffect(() => work.current?.style.setProperty("--split", `${split.value}%`));
  return (
    <>
      <SkipLinks />
      <Bar />
      <Update />
      <Verdict />
      <main class="work" ref={work}>
        <section class="work-editor" id="work-editor" aria-label={t("editor.title")}><Editor /></section>
        <Divider controls="work-editor" />
        <section class="work-panels" aria-label={t("shell.results")}><Panels /></section>
      </main>
      <Footer />
      <Announcer />
    </>
  );
}
