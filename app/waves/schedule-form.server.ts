import { addDays } from "#app/schedule/slots.ts";
import { withOrganization } from "#db/client.server.ts";
import { findSchedule } from "#db/queries/schedules.ts";
import { listStrategyVersions } from "#db/queries/strategies.ts";
import type { ScheduleValues } from "./schedule-form.tsx";

/** The settings of the schedule as its form shows them, or what is usual when there is none yet. */
export async function readScheduleForm(organizationId: string) {
  const schedule = await withOrganization(organizationId, findSchedule);
  const versions = await listStrategyVersions(organizationId);
  const named = new Map(versions.map(({ strategyId, name }) => [strategyId, name]));
  const strategies = [...named].map(([value, label]) => ({ value, label }));
  const values: ScheduleValues = schedule
    ? {
        strategyId: schedule.strategyId,
        startsOn: schedule.startsOn,
        pulses: String(schedule.pulses),
        offsiteOn: schedule.offsiteOn ?? "",
        leadDays: String(schedule.leadDays),
        at: schedule.at,
        zone: schedule.zone,
        opens: schedule.opensByItself ? "by-itself" : "by-hand",
      }
    : {
        strategyId: strategies[0]?.value ?? "",
        startsOn: nextMonday(),
        pulses: "3",
        offsiteOn: "",
        leadDays: "7",
        at: "09:00",
        zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        opens: "by-hand",
      };
  const zones = [...new Set([values.zone, "UTC", ...Intl.supportedValuesOf("timeZone")])].sort();
  return { values, strategies, zones, isNew: schedule === null };
}

/** Two weeks ahead, so that the draft has its time. */
function nextMonday(): string {
  const inTwoWeeks = addDays(new Date().toISOString().slice(0, 10), 14);
  return addDays(inTwoWeeks, (8 - new Date(inTwoWeeks).getUTCDay()) % 7);
}
