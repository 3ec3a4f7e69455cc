using System.Text.Json;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Storage.Mapping;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;

namespace FilmClubBot.Storage.Schema;

/// <summary>Stores an event's text as a JSON list: name, description, location, start, end. It is compared but never searched.</summary>
internal sealed class EventTextConverter() : ValueConverter<EventText, string>(
    text => Write(text),
    json => Read(json))
{
    private static string Write(EventText text) => JsonSerializer.Serialize<string?[]>(
        [text.Name, text.Description, text.Location, InstantConverter.Pattern.Format(text.Start), text.End is { } end ? InstantConverter.Pattern.Format(end) : null]);

    private static EventText Read(string json)
    {
        var parts = JsonSerializer.Deserialize<string?[]>(json)!;
        return new(parts[0]!, parts[1]!, parts[2]!, Moment(parts[3]!), parts[4] is { } end ? Moment(end) : null);
    }

    private static Instant Moment(string text) => InstantConverter.Pattern.Parse(text).Value;
}
