// Reads calendars with ical.js, the parser of Thunderbird: what each event is at, by the time zones that the calendar itself
// describes and by nothing else that the machine knows of zones.
import ICAL from 'ical.js';
import { listen, say } from '../talk.mjs';

function read({ text }) {
    const calendar = new ICAL.Component(ICAL.parse(text));
    ICAL.TimezoneService.reset();
    for (const zone of calendar.getAllSubcomponents('vtimezone'))
        ICAL.TimezoneService.register(zone);
    return {
        name: calendar.getFirstPropertyValue('x-wr-calname'),
        method: calendar.getFirstPropertyValue('method'),
        refresh: String(calendar.getFirstPropertyValue('refresh-interval')),
        events: calendar.getAllSubcomponents('vevent').map(component => {
            const event = new ICAL.Event(component);
            return {
                uid: event.uid,
                start: event.startDate.toUnixTime(),
                end: event.endDate.toUnixTime(),
                zone: event.startDate.zone.tzid,
                wall: event.startDate.toString(),
                sequence: event.sequence,
                status: component.getFirstPropertyValue('status'),
                summary: event.summary,
                location: event.location,
                description: event.description,
                url: component.getFirstPropertyValue('url'),
                changed: component.getFirstPropertyValue('last-modified').toUnixTime(),
            };
        }),
    };
}

listen({ read });
say('started');
