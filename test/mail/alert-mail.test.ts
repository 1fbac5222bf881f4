import { describe, expect, it } from "vitest";
import { alertMail } from "#app/mail/alert-mail.ts";

const letter = (changes: { layer: string; value: number }[]) =>
  alertMail({ waveName: "Pulse 2", previousName: "Baseline", changes, url: "https://p.example/waves/1/results" });

describe("the mail about a large change", () => {
  it("names each layer, the direction and whole points, and where the rest stands", () => {
    const { subject, body } = letter([
      { layer: "Managers", value: 12 },
      { layer: "Front line", value: -7 },
    ]);
    expect(subject).toBe("Pulse 2: a large change");
    expect(body).toContain("Managers: drift rose by 12 points since Baseline.");
    expect(body).toContain("Front line: drift fell by 7 points since Baseline.");
    expect(body).toContain("https://p.example/waves/1/results");
  });

  it("keeps a name with a line break out of the headers", () => {
    const { subject, body } = alertMail({
      waveName: "Pulse\r\nBcc: everyone@example.org",
      previousName: "Base\nline",
      changes: [{ layer: "Mana\r\ngers", value: 5 }],
      url: "https://p.example/",
    });
    expect(subject).not.toMatch(/[\r\n]/);
    expect(body.split("\n\n")[0]).not.toMatch(/[\r\n]/);
  });
});
