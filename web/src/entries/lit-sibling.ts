// Stands in for Lit in a sibling script: the functions of the script that loaded it.
import { litShelf } from "./lit-shelf.js";

export const { css, html, nothing } = litShelf.get();
