// Sentences of the engine: English, with `code` in backticks and blank lines between paragraphs.

/** One line of such text; the page's own words name their language. */
export function Words({ text, lang = "en" }: { text: string; lang?: string }) {
  const parts = text.split(/`([^`]+)`/);
  return (
    <span lang={lang} dir="auto">
      {parts.map((part, index) => (index % 2 === 1 ? <code key={index} dir="ltr">{part}</code> : part))}
    </span>
  );
}

/** Paragraphs of such text. */
export function Prose({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== "");
  return (
    <div class="prose">
      {paragraphs.map((paragraph, index) => <p key={index}><Words text={paragraph.replace(/\s*\n\s*/g, " ").trim()} /></p>)}
    </div>
  );
}
