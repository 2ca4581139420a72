import { group, id, optional, text, time } from "../forms.ts";
import { earliest, type Kind, newest } from "../kind.ts";

/** How far a lesson was read. */
export interface LessonRead {
  lesson: string;
  /** When it was first opened. */
  opened: number;
  /** When it was last read. */
  visited: number;
  /** When its end was first seen. */
  finished?: number | undefined;
  /** The heading the reader had come to last, and when. At the end of the lesson, it is "". */
  place?: { anchor: string; heading: string; seen: number } | undefined;
}

type Place = NonNullable<LessonRead["place"]>;

export const lessons: Kind<LessonRead> = {
  name: "lessons",
  key: ["lesson"],
  fields: {
    lesson: id,
    opened: time,
    visited: time,
    finished: optional(time),
    place: optional(group({ anchor: text(200), heading: text(200), seen: time })),
  },
  merge(one, other) {
    const places = [one.place, other.place].flatMap((place) => place ?? []);
    const place = places[1] ? newest(places[0] as Place, places[1], "seen") : places[0];
    const finished = earliest(one.finished, other.finished);
    return {
      lesson: one.lesson,
      opened: Math.min(one.opened, other.opened),
      visited: Math.max(one.visited, other.visited),
      ...(finished === undefined ? {} : { finished }),
      ...(place === undefined ? {} : { place }),
    };
  },
};
