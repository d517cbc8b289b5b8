// What lies over the page: dialogs, notices, the mark while a file is dragged.
import { ExamplesDialog } from "../examples/dialog";
import { Confirm } from "../files/confirm";
import { DropLayer } from "../files/drop";
import { Notices } from "../files/notices";
import { ShareDialog } from "../share/dialog";
import { SharedLink } from "../share/incoming";

export function Layers() {
  return (
    <>
      <Confirm />
      <ExamplesDialog />
      <ShareDialog />
      <SharedLink />
      <DropLayer />
      <Notices />
    </>
  );
}
