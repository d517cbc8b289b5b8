// Lets the user choose files.

/** The chosen files; none when the user went back. Any kind is offered: phones hide files whose kind they do not know. */
export function chooseFiles(multiple = false): Promise<File[]> {
  return new Promise((resolve) => {
    const input = document.createElement("input");
    input.type = "file";
    input.multiple = multiple;
    input.hidden = true;
    // Outside of the document Safari may forget the field, and with it the answer.
    document.body.append(input);
    const answer = () => {
      const files = [...(input.files ?? [])];
      input.remove();
      resolve(files);
    };
    input.addEventListener("change", answer);
    input.addEventListener("cancel", answer);
    input.click();
  });
}
