// What just happened, in one sentence, and the same for the ear in a few words.
import { formatFixed, formatNumber, formatShare } from "../../charts/format.js";
import { fill, list } from "../shared/strings.js";
import type { Desk, Key, News } from "./desk.js";
import { winnersOf } from "./options.js";

export function sentenceOf(desk: Desk, news: News): string {
  const { options, shares, temperature, say } = desk;
  const winners = winnersOf(options);
  if (winners.length === 0) return say("nothing");
  const index = news.index ?? options.indexOf(winners[0]!);
  const share = shares[index] ?? NaN;
  const values = {
    t: formatNumber(temperature),
    tallest: list(
      winners.map(({ label }) => label),
      say("and"),
    ),
    share: formatShare(share),
    // How much a share answers to its own score: the slope of the softmax.
    slope: formatNumber(share * (1 - share), 2),
    label: options[index]?.label ?? "",
    logit: formatNumber(options[index]?.logit ?? NaN),
    ...news.values,
  };
  if (news.note) return fill(news.note, values);
  return say(endOf(desk, news, winners.length), values);
}

/** Where the leader is spoken of, and several may lead. */
const LEADING: readonly Key[] = ["atFirst", "afterReset", "single", "colder", "hotter"];

/** The ends of the temperature have sentences of their own; so has a tie, and one that is alone. */
function endOf({ temperature, options }: Desk, { key }: News, winners: number): Key {
  const moved = key === "colder" || key === "hotter";
  if (moved && temperature === 0) return winners > 1 ? "frozenTie" : "frozen";
  if (moved && temperature === Infinity) return "boiling";
  if (winners > 1) return LEADING.includes(key) ? "tie" : key;
  return moved && options.filter(({ blocked }) => !blocked).length === 1 ? "atFirst" : key;
}

/** “T 0.5: mat 86 %” */
export function brief({ options, shares, temperature, say }: Desk): string {
  const t = formatNumber(temperature);
  const [winner] = winnersOf(options);
  if (winner === undefined) return say("spokenNothing", { t });
  const share = shares[options.indexOf(winner)]!;
  return say("spoken", { t, label: winner.label, share: `${formatFixed(share * 100, 0)}\u202f%` });
}
