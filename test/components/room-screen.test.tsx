import { expect, test } from "vitest";
import { RoomScreen } from "#app/components/room/room-screen.tsx";
import { roomKey, roomPick, startState } from "#app/components/room/room-state.ts";
import { render } from "#test/charts/render.ts";
import { release } from "#test/fixtures/release.ts";

const size = { rows: 2, columns: 3 };
const press = (...keys: string[]) => keys.reduce((state, key) => roomKey(state, key, size) ?? state, startState);

test("before anything is revealed, no number of a cell is on the page", () => {
  const markup = render(<RoomScreen release={release} by="layer" back="/" />);
  expect(markup.match(/: covered"/g)).toHaveLength(6 * 5);
  expect(markup.match(/data-state="covered"/g)).toHaveLength(6 * 5);
  expect(markup).not.toMatch(/>(22|74|88|14|31)</);
});

test("Enter reveals, Esc covers, and only the chosen cell", () => {
  expect(press("Enter").open).toEqual(["0-0"]);
  expect(press("Enter", "ArrowDown", "Enter", "Escape").open).toEqual(["0-0"]);
});

test("the right arrow first reveals, then moves on, row after row", () => {
  expect(press("ArrowRight")).toMatchObject({ active: { row: 0, column: 0 }, open: ["0-0"] });
  expect(press("ArrowRight", "ArrowRight")).toMatchObject({ active: { row: 0, column: 1 }, open: ["0-0"] });
  const through = press(...Array.from({ length: 6 }, () => "ArrowRight"));
  expect(through).toMatchObject({ active: { row: 1, column: 0 }, open: ["0-0", "0-1", "0-2"] });
});

test("R reveals the row, A all, C covers all, H hides the numbers", () => {
  expect(press("ArrowDown", "r").open).toEqual(["1-0", "1-1", "1-2"]);
  expect(press("a").open).toHaveLength(6);
  expect(press("a", "c").open).toEqual([]);
  expect(press("h").numbersHidden).toBe(true);
  expect(press("h", "H").numbersHidden).toBe(false);
});

test("other keys are left alone", () => expect(roomKey(startState, "Tab", size)).toBeNull());

test("a click chooses, a second click reveals", () => {
  const chosen = roomPick(startState, { row: 1, column: 2 });
  expect(chosen).toMatchObject({ active: { row: 1, column: 2 }, open: [] });
  expect(roomPick(chosen, { row: 1, column: 2 }).open).toEqual(["1-2"]);
});
