// The documentation's own behaviour: copy buttons, and knobs that change a widget and its snippet at once.
import "../article/page.css";
import "../article/figures.css";
import "../article/code.css";
import "./docs.css";
import "./tables.css";
import "./stage.css";
import "../article/print.css";
import { prepareCopying } from "../article/copy.js";
import { connectKnobs } from "./knobs.js";

prepareCopying();
for (const form of document.querySelectorAll<HTMLFormElement>("[data-knobs]")) {
  void connectKnobs(form);
}
