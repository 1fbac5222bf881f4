import { changeDefinitions } from "./change-definitions.ts";
import { countDefinitions } from "./count-definitions.ts";
import { doubtDefinitions } from "./doubt-definitions.ts";
import { leaderDefinitions } from "./leader-definitions.ts";
import { staffDefinitions } from "./staff-definitions.ts";

/** One entry for each number that a screen can show, by what it is about. */
export const definitions = [
  { title: "What staff see and do", entries: staffDefinitions },
  { title: "What leaders say", entries: leaderDefinitions },
  { title: "What changed", entries: changeDefinitions },
  { title: "How sure it is", entries: doubtDefinitions },
  { title: "What is counted", entries: countDefinitions },
] as const;
