import { plantedWave, seeded, type WaveAnswers } from "../measures/planted-wave.ts";

/** A company of 3 layers and 4 departments whose blocks are just big enough, with two answers in five missing. */
export function randomOrganisation(seed: number): WaveAnswers {
  const random = seeded(1000 + seed);
  const blocks = [1, 2, 3].flatMap((layer) =>
    ["Sales", "Care", "Labs", "Works"].flatMap((department) =>
      random() < 0.8 ? [[layer, department, 5 + Math.floor(random() * 9)] as const] : [],
    ),
  );
  return plantedWave({
    seed,
    priorities: 3,
    blocks: [[0, "Board", 8], ...blocks],
    seen: () => 0.6,
    read: () => 0.7,
    leaderTime: (r) => [20, 20, 20, 10, 10, 20].map((points) => points + 5 * Math.floor(r() * 3)),
    declared: [30, 25, 20, 0, 5, 20],
    responseRate: 0.6,
  });
}

/** The same company with most people giving the same answer to what their leaders attend to: bounds bite hardest there. */
export function agreeingOrganisation(seed: number, share: number): WaveAnswers {
  const data = randomOrganisation(seed);
  const random = seeded(5000 + seed);
  return {
    ...data,
    answers: data.answers.map((row) => ({
      ...row,
      answers: { ...row.answers, attention: random() < share ? "p1" : "p2" },
    })),
  };
}
