// The editor with its tools.
import type { EditorView } from "@codemirror/view";
import { EditorView as View } from "@codemirror/view";
import { useSignal, useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { Review } from "../fixes/review";
import { t } from "../i18n";
import { mount } from "./mount";
import { wrapping } from "./setup";
import { Toolbar } from "./toolbar";

export function Editor() {
  const host = useRef<HTMLDivElement>(null);
  const view = useSignal<EditorView | null>(null);
  const wrap = useSignal(matchMedia("(max-width: 45rem)").matches);

  useEffect(() => {
    if (!host.current) return;
    const mounted = mount(host.current, wrap.peek());
    view.value = mounted.view;
    return mounted.unmount;
  }, []);
  useSignalEffect(() => {
    const effects = wrapping.reconfigure(wrap.value ? View.lineWrapping : []);
    view.value?.dispatch({ effects });
  });

  return (
    <div class="editor" role="region" aria-label={t("editor.title")}>
      <Toolbar view={view.value} wrap={wrap} />
      <div class="editor-host" data-testid="editor" ref={host} dir="ltr" />
      <p class="editor-hint">{t("editor.hint")}</p>
      <Review />
    </div>
  );
}
