// What the platform tests share: programs, folders that vanish, and a strict look at attributes.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { onTestFinished } from "vitest";

export const root = path.resolve(import.meta.dirname, "../..");
export const samples = path.join(root, "web/samples");

/** Paths of Debian's programs, as scripts/toolchain/platforms.mjs found them. */
const programs = JSON.parse(process.env.SOFTBEND_PROGRAMS ?? "{}");

/** The path of a program; without it the test is left out, which CI forbids. */
export function need(context, name) {
  if (programs[name]) return programs[name];
  const reason = `${name} is not here; Debian has it`;
  context.task.meta.reason = reason;
  return context.skip(reason);
}

export const run = (command, args, options = {}) =>
  execFileSync(command, args, { encoding: "utf8", stdio: ["pipe", "pipe", "pipe"], ...options });

/** A folder for one test, with a sample in it if one is named. */
export function folderWith(sample) {
  const folder = mkdtempSync(path.join(os.tmpdir(), "softbend-platform-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  if (sample) cpSync(path.join(samples, sample), folder, { recursive: true });
  return folder;
}

export const FIGURE =
  '<figure><softmax-temperature temperature="0.5" labels="mat, sofa" theme="auto"><p>Scores become shares.</p></softmax-temperature></figure>';

/** Attributes of a tag's first appearance, decoded, whether quoted or not. */
export function attributesOf(html, tag) {
  const start = new RegExp(`<${tag}\\b((?:[^>"']|"[^"]*"|'[^']*')*)>`).exec(html);
  if (start === null) return null;
  const pairs = [...start[1].matchAll(/([^\s=]+)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?/g)];
  return Object.fromEntries(
    pairs.map(([, name, double, single, bare]) => [name, decode(double ?? single ?? bare ?? "")]),
  );
}

const NAMED = { quot: '"', amp: "&", lt: "<", gt: ">" };
const decode = (text) =>
  text.replace(/&(?:#(\d+)|(\w+));/g, (entity, code, name) =>
    code ? String.fromCodePoint(code) : (NAMED[name] ?? entity),
  );
