// What an author asked for, by properties, attributes and JSON inside the tag; the tag itself wins.
import { readTools, refuse } from "../shared/config-error.js";
import { readOptions, readPresets, readRow, toList } from "./config.js";
import { example, goal, type Preset, presets } from "./content/en.js";
import type { Options } from "./options.js";
import { type PanelName, panelNames } from "./panel-names.js";
import type { OwnRow } from "./panels/vocabulary.js";

/** The names under which an author may say something, as properties and in JSON. */
export const names = [
  ...["prompt", "logits", "labels", "goal", "presets", "tools"],
  ...["vocabulary", "vocabularyLabels"],
];

export type Given = Readonly<Record<string, unknown>>;

export interface Settings {
  readonly prompt: string;
  /** The example, unless the author brought scores. */
  readonly preset: Preset | undefined;
  readonly options: Options;
  readonly presets: readonly Preset[];
  /** The share that the task asks for. */
  readonly goal: number;
  /** The panels behind “Look closer”. */
  readonly panels: readonly PanelName[];
  readonly row: OwnRow | undefined;
}

/** @throws ConfigError that says what is allowed. */
export function readSettings(json: Given, tag: Given): Settings {
  const said: Given = Object.fromEntries(names.map((name) => [name, tag[name] ?? json[name]]));
  const { prompt, logits, labels, vocabulary, vocabularyLabels } = said;
  const preset = logits === undefined ? example : undefined;
  return {
    prompt: (prompt ?? preset?.name ?? "") as string,
    preset,
    options: preset ? preset.options : readOptions(logits, labels),
    presets: [...readPresets(said["presets"] ?? []), ...presets],
    goal: readGoal(said["goal"] ?? goal),
    panels: readTools(said["tools"] as string | undefined, panelNames),
    row: vocabulary ? readOwn(vocabulary, vocabularyLabels) : undefined,
  };
}

const readOwn = (logits: unknown, labels: unknown): OwnRow => ({
  logits: readRow(logits),
  labels: labels ? toList("vocabularyLabels", labels).map(String) : undefined,
});

function readGoal(value: unknown): number {
  const share = Number(value);
  return share > 0 && share < 1 ? share : refuse("goal", share, "between 0 and 1");
}
