import { expect, test } from "vitest";
import { drawSealingMs, drawTicketShare, isTicketDue, secureDraw } from "#app/survey/ticket.ts";

const almostOne = () => 1 - 2 ** -32;

test("the ticket is fetched on some card of the second half", () => {
  const firstDue = (share: number, cards: number) =>
    [...Array(cards).keys()].find((card) => isTicketDue(share, card, cards));
  expect(
    firstDue(
      drawTicketShare(() => 0),
      20,
    ),
  ).toBe(10);
  expect(firstDue(drawTicketShare(almostOne), 20)).toBe(19);
  const drawn = new Set(Array.from({ length: 400 }, () => firstDue(drawTicketShare(), 20)));
  expect([...drawn].sort((a, b) => Number(a) - Number(b))).toEqual([10, 11, 12, 13, 14, 15, 16, 17, 18, 19]);
});

test("it is never due on the first half, nor without cards", () => {
  for (let card = 0; card < 10; card++)
    expect(
      isTicketDue(
        drawTicketShare(() => 0),
        card,
        20,
      ),
    ).toBe(false);
  expect(isTicketDue(0.5, 0, 0)).toBe(false);
});

test("sealing takes 2 to 20 seconds", () => {
  expect(drawSealingMs(() => 0)).toBe(2_000);
  expect(drawSealingMs(almostOne)).toBe(20_000);
  expect(drawSealingMs(() => 0.5)).toBe(11_000);
});

test("the secure draw lies between 0 and 1 and varies", () => {
  const draws = Array.from({ length: 50 }, secureDraw);
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...draws)).toBeLessThan(1);
  expect(new Set(draws).size).toBeGreaterThan(45);
});
