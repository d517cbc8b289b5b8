// The box for pasting credentials. What is pasted never shows in it: it goes to the list below at once.
import { useRef, useState } from "preact/hooks";
import { chooseFiles } from "../../files/choose";
import { OWN_DROPS } from "../../files/drop";
import { refusal } from "../../files/open";
import { readFile } from "../../files/read";
import { t } from "../../i18n";
import { take } from "./take";

export function PasteBox() {
  const box = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState("");
  const [over, setOver] = useState(false);

  const add = (content: string, name: string) => {
    if (content.trim() === "") return;
    const kind = take(content, name);
    setTold(t(`login.taken.${kind}`, { name: name || t("login.pasted") }));
  };
  const files = async (chosen: Iterable<File>) => {
    for (const file of chosen) {
      const read = await readFile(file);
      if (read.ok) add(read.text, file.name);
      else setTold(refusal(file.name, read));
    }
  };
  const typed = () => {
    if (!box.current) return;
    add(box.current.value, "");
    box.current.value = "";
  };
  const choose = async () => files(await chooseFiles(true));
  return (
    <div
      class={over ? "paste paste-over" : "paste"}
      {...{ [OWN_DROPS]: "" }}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const dropped = event.dataTransfer;
        if (dropped?.files.length) void files([...dropped.files]);
        else add(dropped?.getData("text/plain") ?? "", "");
      }}
    >
      <label for="login-paste">{t("login.paste")}</label>
      <textarea
        id="login-paste"
        ref={box}
        class="secret-box"
        rows={3}
        dir="ltr"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        placeholder={t("login.placeholder")}
        aria-describedby="login-paste-help"
        onPaste={(event) => {
          event.preventDefault();
          add(event.clipboardData?.getData("text/plain") ?? "", "");
        }}
      />
      <p id="login-paste-help" class="soft">{t("login.paste-help")}</p>
      <div class="actions">
        <button type="button" class="button" data-testid="login-add" onClick={typed}>{t("login.add")}</button>
        <button type="button" class="button" data-testid="login-file" onClick={() => void choose()}>{t("login.file")}</button>
      </div>
      <p role="status" class="told">{told}</p>
    </div>
  );
}
