using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Ratings;
using FilmClubBot.Domain.Screenings;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.OnWeb.Site;

/// <summary>Screenings and films for search engines, in schema.org's vocabulary as JSON-LD. Contains public data only.</summary>
internal static class LinkedData
{
    private const string Schema = "https://schema.org";

    /// <summary>The screenings of a programme.</summary>
    public static string OfProgramme(ProgrammeView view, Club club) =>
        Script(new() { ["@context"] = Schema, ["@graph"] = new JsonArray([.. view.Programme.All.Where(screening => screening.Film is not null).Select(screening => Event(screening, view.Root, view.Guests, club))]) });

    /// <summary>A film with its ratings and screenings.</summary>
    public static string OfFilm(FilmView view, Club club)
    {
        var movie = Movie(view.Film, view.Root);
        if (view.Summary.Average is { } average)
        {
            movie["aggregateRating"] = new JsonObject
            {
                ["@type"] = "AggregateRating",
                ["ratingValue"] = Math.Round(average, 2),
                ["ratingCount"] = view.Summary.Count,
                ["bestRating"] = Stars.MaxHalves / 2.0,
                ["worstRating"] = Stars.MinHalves / 2.0,
            };
        }

        JsonNode[] all = [movie, .. view.Screenings.Select(screening => Event(screening, view.Root, view.Guests, club))];
        return Script(new() { ["@context"] = Schema, ["@graph"] = new JsonArray(all) });
    }

    private static JsonObject Event(Screening screening, Uri root, IReadOnlyDictionary<ScreeningId, GuestList> guests, Club club)
    {
        var page = new Uri(root, screening.Film is { } film ? SiteAddress.FilmPath(film) : SiteAddress.ProgrammePath(null)).AbsoluteUri;
        var isOnline = screening is { Place: null, Link: not null };
        var told = new JsonObject
        {
            ["@type"] = "ScreeningEvent",
            ["name"] = screening.Film?.Label,
            ["startDate"] = Written(screening.Start, club),
            ["endDate"] = Written(screening.End, club),
            ["eventStatus"] = Schema + screening switch
            {
                { State: ScreeningState.Cancelled } => "/EventCancelled",
                { MovedFrom: not null } => "/EventRescheduled",
                _ => "/EventScheduled",
            },
            ["eventAttendanceMode"] = Schema + (isOnline ? "/OnlineEventAttendanceMode" : "/OfflineEventAttendanceMode"),
            // The link of an online screening is not public; its page is.
            ["location"] = isOnline
                ? new JsonObject { ["@type"] = "VirtualLocation", ["url"] = page }
                : new JsonObject { ["@type"] = "Place", ["name"] = screening.Place ?? club.Name, ["address"] = screening.Place ?? club.Name },
            ["organizer"] = new JsonObject { ["@type"] = "Organization", ["name"] = club.Name, ["url"] = root.AbsoluteUri + "programme" },
            ["url"] = page,
        };
        if (screening is { MovedFrom: { } from, State: not ScreeningState.Cancelled })
            told["previousStartDate"] = Written(from, club);
        if (screening.Film is { } shown)
            told["workPresented"] = Movie(shown, root);
        if (guests.GetValueOrDefault(screening.Id) is { Free: { } free, Capacity: { } capacity })
            (told["maximumAttendeeCapacity"], told["remainingAttendeeCapacity"]) = (capacity, Math.Max(0, free));
        return told;
    }

    private static JsonObject Movie(Film film, Uri root)
    {
        var movie = new JsonObject { ["@type"] = "Movie", ["name"] = film.Title, ["url"] = new Uri(root, SiteAddress.FilmPath(film)).AbsoluteUri };
        if (film.Year is { } year)
            movie["dateCreated"] = year.ToString("0000", CultureInfo.InvariantCulture);
        if (film.Directors.Count > 0)
            movie["director"] = new JsonArray([.. film.Directors.Select(director => new JsonObject { ["@type"] = "Person", ["name"] = director })]);
        if (film.Runtime is { } runtime)
            movie["duration"] = string.Create(CultureInfo.InvariantCulture, $"PT{runtime.Minutes}M");
        if (film.Facts.OriginalTitle is { } original)
            movie["alternateName"] = original;
        if (film.Ids.Any())
            movie["sameAs"] = new JsonArray([.. film.Ids.Select(id => JsonValue.Create(id.Address.AbsoluteUri))]);
        return movie;
    }

    private static string Written(Instant at, Club club) => OffsetDateTimePattern.Rfc3339.Format(at.InZone(club.Zone).ToOffsetDateTime());

    // The serialiser escapes <, >, & and ' by their numbers, so that no title can end the element. The element is data, not a script: the
    // pages' content security policy permits no script.
    private static string Script(JsonObject data) => $"<script type=\"application/ld+json\">{data.ToJsonString(JsonSerializerOptions.Default)}</script>";
}
