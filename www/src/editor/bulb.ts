// The light bulb beside the caret's line when something there can be fixed, and taps on the gutter's marks.
import { RangeSet, RangeSetBuilder } from "@codemirror/state";
import { type EditorView, GutterMarker, gutter } from "@codemirror/view";
import { applicable } from "../fixes/fixes";
import { t } from "../i18n";
import { findingsAt } from "./diagnostics";
import { openQuickMenu } from "./quick-menu";

const SVG = "http://www.w3.org/2000/svg";
const SHAPE = "M8 1a5 5 0 0 0-3 9v2h6v-2a5 5 0 0 0-3-9zM5.5 13h5v1h-5zM6.5 14.6h3v.9h-3z";

class Bulb extends GutterMarker {
  override eq(): boolean {
    return true;
  }

  override toDOM(): HTMLElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "bulb";
    // Ctrl+. is the way there for the keyboard.
    button.tabIndex = -1;
    button.dataset.testid = "bulb";
    button.title = t("fixes.bulb");
    button.setAttribute("aria-label", t("fixes.bulb"));
    const picture = document.createElementNS(SVG, "svg");
    picture.setAttribute("viewBox", "0 0 16 16");
    picture.setAttribute("aria-hidden", "true");
    picture.appendChild(document.createElementNS(SVG, "path")).setAttribute("d", SHAPE);
    button.append(picture);
    return button;
  }
}

const bulbMark = new Bulb();
const open = (view: EditorView, line: { from: number; to: number }) => openQuickMenu(view, { from: line.from, to: line.to });

export const bulb = gutter({
  class: "cm-gutter-bulb",
  markers: ({ state }) => {
    const line = state.doc.lineAt(state.selection.main.head);
    if (!findingsAt(state, line).some(({ finding }) => applicable(finding).length > 0)) return RangeSet.empty;
    const builder = new RangeSetBuilder<GutterMarker>();
    builder.add(line.from, line.from, bulbMark);
    return builder.finish();
  },
  initialSpacer: () => bulbMark,
  domEventHandlers: {
    mousedown: () => true,
    click: (view, line, event) => (event.target as Element).closest(".bulb") !== null && open(view, line),
  },
});
