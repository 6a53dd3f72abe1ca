// Types of the tags for JSX, made from the manifest: React 19, and what takes its types.

const HEAD = `// Types of Softbend's tags for JSX; made by the build. Use: import type {} from "softbend/jsx";
import type { DetailedHTMLProps, HTMLAttributes } from "react";
import type {
`;

export function jsxTypes(manifest) {
  const elements = manifest.modules.flatMap(({ declarations }) => declarations);
  const details = elements.flatMap(({ events }) =>
    events.map(({ type }) => /<(.*)>/.exec(type.text)[1]),
  );
  const classes = [...elements.map(({ name }) => name), ...new Set(details)]
    .map((name) => `  ${name},\n`)
    .join("");
  return `${HEAD}${classes}} from "./entries/index.js";

type Tag<Element, Own> = DetailedHTMLProps<HTMLAttributes<Element>, Element> & Partial<Own>;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
${elements.map(element).join("")}    }
  }
}
`;
}

function element({ name, tagName, attributes, events, members }) {
  const settable = members.filter(({ kind, readonly }) => kind === "field" && !readonly);
  const own = settable.map(
    (member) => `${doc(member)}          ${member.name}: ${name}["${member.name}"];\n`,
  );
  const dashed = attributes.filter(({ name: attribute }) => attribute.includes("-"));
  const extra = dashed.map((attribute) => `          "${attribute.name}": string;\n`);
  const heard = events.map(
    (event) => `${doc(event)}          "on${event.name}": (event: ${event.type.text}) => void;\n`,
  );
  return `      "${tagName}": Tag<
        ${name},
        {
${[...own, ...extra, ...heard].join("")}        }
      >;
`;
}

const doc = ({ description }) => (description ? `          /** ${description} */\n` : "");
