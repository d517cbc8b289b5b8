// Starts the page.
import { render } from "preact";
import { App } from "./app";
import { takeUp } from "./offline/handover";
import { register } from "./offline/worker";
import { restore } from "./shell/preferences";
import { start, target } from "./state";

const root = document.getElementById("app");
if (root) {
  target.value = new URLSearchParams(location.search).get("target") || "auto";
  void start();
  await restore();
  root.replaceChildren();
  render(<App />, root);
  await takeUp();
  await register();
}
