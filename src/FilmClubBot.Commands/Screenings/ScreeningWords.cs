using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;
using NodaTime;
using NodaTime.Text;

namespace FilmClubBot.Commands.Screenings;

/// <summary>Formats what is known of a screening.</summary>
public static class ScreeningWords
{
    /// <summary>The film, or a text that it is still to be chosen.</summary>
    public static string Film(Screening screening, Phrases say) => screening.Film?.Label ?? say["screening.nofilm"];

    /// <summary>The start in the society's time zone: <c>Thursday 26 November 2026, 19:00 (Europe/London)</c>.</summary>
    public static string WallTime(Instant start, Club club, Phrases say) => WallTime(start.InZone(club.Zone).LocalDateTime, club, say);

    /// <summary>A local date and time in the society's zone, including times that a clock change skips.</summary>
    public static string WallTime(LocalDateTime time, Club club, Phrases say) => say[
        "screening.walltime",
        ("date", TimeWords.Day(time.Date, say)), ("time", LocalTimePattern.Create("HH:mm", say.Culture).Format(time.TimeOfDay)), ("zone", ZoneWords.Name(club.Zone))];

    /// <summary>The start in short form, for lists of choices: <c>Thu 26 Nov 2026, 19:00</c>.</summary>
    public static string ShortTime(Instant start, Club club, Phrases say) =>
        TimeWords.InBrief(start.InZone(club.Zone).LocalDateTime, say);

    /// <summary>The screening's state.</summary>
    public static string State(ScreeningState state, Phrases say) => state switch
    {
        ScreeningState.Planned => say["screening.states.planned"],
        ScreeningState.Announced => say["screening.states.announced"],
        ScreeningState.Running => say["screening.states.running"],
        ScreeningState.Over => say["screening.states.over"],
        _ => say["screening.states.cancelled"],
    };

    /// <summary>The screening's description in the audit log.</summary>
    public static string Subject(Screening screening, Caller caller) => $"{Film(screening, caller.Say)}, {ShortTime(screening.Start, caller.Club, caller.Say)} (#{screening.Id})";

    /// <summary>The start.</summary>
    public static Appointment When(Screening screening, Club club, Phrases say) => At(screening.Start, club, say);

    /// <summary>A moment by the society's clock.</summary>
    public static Appointment At(Instant moment, Club club, Phrases say) => new(moment, club.Zone.Id, TimeWords.InFull(moment.InZone(club.Zone), say));

    /// <summary>The location: a place, a link, both, or a text that it is still open.</summary>
    public static IReadOnlyList<Inline> Where(Screening screening, Phrases say) => (screening.Place, screening.Link) switch
    {
        ({ } place, { } link) => [place, ", ", new Anchor(link.Host, link)],
        ({ } place, null) => [place],
        (null, { } link) => [new Anchor(link.Host, link)],
        _ => [say["screening.nowhere"]],
    };

    /// <summary>The number of guests.</summary>
    public static string Guests(GuestList guests, Phrases say)
    {
        List<string> parts = [guests.Capacity is { } capacity
            ? say["screening.guests.ofplaces", ("going", guests.Taken), ("n", capacity)]
            : say["screening.guests.going", ("n", guests.Taken)]];
        if (guests.Waiting.Count > 0)
            parts.Add(say["screening.guests.waiting", ("n", guests.Waiting.Sum(answer => answer.Places))]);
        if (guests.Maybe.Count > 0)
            parts.Add(say["screening.guests.maybe", ("n", guests.Maybe.Count)]);
        return string.Join(", ", parts);
    }

    /// <summary>The result of a Member's reply.</summary>
    public static string Answer(RsvpAnswer answer, GuestList guests, MemberId member, Screening screening, Phrases say) => (answer, Film(screening, say)) switch
    {
        (RsvpAnswer.Maybe, var film) => say["rsvp.maybe", ("film", film)],
        (RsvpAnswer.No, var film) => say["rsvp.no", ("film", film)],
        (_, var film) when guests.PlaceInLine(member) is { } place => say["rsvp.waiting", ("film", film), ("place", place)],
        (_, var film) => say["rsvp.going", ("film", film)],
    };

    /// <summary>The film's length; one that nobody has stated is marked as an estimate.</summary>
    public static string Length(Screening screening, Phrases say) =>
        HasStatedLength(screening) ? Length(screening.Length, say) : say["screening.length.about", ("length", Length(screening.Length, say))];

    /// <summary>Whether the film's length is known, and not only assumed.</summary>
    public static bool HasStatedLength(Screening screening) => screening.Film is { Runtime: not null };

    /// <summary>Hours and minutes, such as <c>2 h 15 min</c>.</summary>
    public static string Length(Duration length, Phrases say)
    {
        var minutes = (int)length.TotalMinutes;
        return (minutes / 60, minutes % 60) switch
        {
            (0, var rest) => say["screening.length.minutes", ("minutes", rest)],
            (var hours, 0) => say["screening.length.hours", ("hours", hours)],
            (var hours, var rest) => say["screening.length.both", ("hours", hours), ("minutes", rest)],
        };
    }

    /// <summary>The known details except the start, which is <see cref="Card.When"/>, as fields.</summary>
    public static IReadOnlyList<Field> Facts(Screening screening, GuestList? guests, Phrases say) =>
    [
        new(say["screening.where"], Where(screening, say)),
        new(say["screening.takes"], Length(screening, say)),
        .. screening.Host is { } host ? [new Field(say["screening.host"], host.Name)] : Array.Empty<Field>(),
        .. guests is null ? Array.Empty<Field>() : [new Field(say["screening.guests.title"], Guests(guests, say))],
        .. PresentationWords.Fields(screening.Presentation, say),
        .. Note("screening.contentnotes", PresentationWords.Content(screening, say), say),
        .. Note("screening.accessnotes", PresentationWords.Access(screening, say), say),
        .. Note("screening.licence", screening.Licence, say),
    ];

    /// <summary>The notice to moderators about a screening that cannot be announced.</summary>
    public static string GapNotice(Screening screening, IReadOnlyList<ScreeningGap> gaps, Club club, Phrases say) => say[
        "screening.gapnotice",
        ("film", Film(screening, say)), ("when", WallTime(screening.Start, club, say)), ("gaps", Gaps(gaps, say)), ("id", screening.Id)];

    /// <summary>The notice to moderators that a return to the distributor is overdue.</summary>
    public static string ReturnNotice(Screening screening, Club club, Phrases say) => say[
        "returns.notice",
        ("film", Film(screening, say)), ("when", WallTime(screening.Start, club, say)), ("licence", Licence(screening)), ("id", screening.Id)];

    /// <summary>The licence and its number, as far as they are stated.</summary>
    public static string Licence(Screening screening) => string.Join(", ", new[] { screening.Licence, screening.Presentation.LicenceNumber }.OfType<string>());

    /// <summary>The missing details, in a line.</summary>
    public static string Gaps(IEnumerable<ScreeningGap> gaps, Phrases say) => string.Join(", ", gaps.Select(gap => gap switch
    {
        ScreeningGap.Film => say["screening.gaps.film"],
        ScreeningGap.Licence => say["screening.gaps.licence"],
        ScreeningGap.ContentNotes => say["screening.gaps.contentnotes"],
        _ => say["screening.gaps.accessnotes"],
    }));

    private static IEnumerable<Field> Note(string key, string? note, Phrases say) => note is null ? [] : [new Field(say[key], note)];
}
