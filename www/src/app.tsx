// The page: the bar on top, the editor, the panels beside it.
import { Editor } from "./editor/editor";
import { Panels } from "./panels/panels";
import { Bar } from "./shell/bar";
import { Status } from "./shell/status";

export function App() {
  return (
    <>
      <Bar />
      <main class="work">
        <section class="work-editor"><Editor /></section>
        <section class="work-panels"><Panels /></section>
      </main>
      <Status />
    </>
  );
}
