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
  /** The last heading the reader had come to. */
  place?: { anchor: string; heading: string } | undefined;
}

export const lessons: Kind<LessonRead> = {
  name: "lessons",
  key: ["lesson"],
  fields: {
    lesson: id,
    opened: time,
    visited: time,
    finished: optional(time),
    place: optional(group({ anchor: text(200), heading: text(200) })),
  },
  merge(one, other) {
    const { place } = newest(lastPlace(one), lastPlace(other), "visited");
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

const lastPlace = ({ visited, place }: LessonRead) => ({
  visited,
  place: place && { anchor: place.anchor, heading: place.heading },
});
