using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Site;

/// <summary>Where the society's web pages and calendars are found.</summary>
/// <param name="Root">Scheme, host and port, with a slash at the end; null where the program does not know its own address.</param>
/// <param name="IsLocal">Whether only this very machine reaches it.</param>
public sealed record SiteAddress(Uri? Root, bool IsLocal = false)
{
    /// <summary>A program that does not know where it is reached.</summary>
    public static readonly SiteAddress Unknown = new((Uri?)null);

    /// <summary>The path of the programme: <c>/programme/autumn-2026</c>, without a term <c>/programme</c>.</summary>
    public static string ProgrammePath(Term? term) => term is null ? "/programme" : $"/programme/{Escaped(TermName(term))}";

    /// <summary>What stands for a term in an address.</summary>
    public static string TermName(Term term) => Slug.Of(term.Name, "term");

    /// <summary>The path of the page of a film: <c>/films/7-the-red-shoes</c>.</summary>
    public static string FilmPath(Film film) => $"/films/{film.Id}-{Escaped(FilmName(film))}";

    /// <summary>What stands behind a film's number in an address.</summary>
    public static string FilmName(Film film) => Slug.Of(film.Title, "film");

    /// <summary>The path of what was remarked while a film ran: <c>/screenings/12/timeline</c>.</summary>
    public static string TimelinePath(ScreeningId screening) => $"/screenings/{screening}/timeline";

    /// <summary>What stands for the society in an address.</summary>
    public static string ClubName(Club club) => Slug.Of(club.Name, "club");

    /// <summary>The path of the society's calendar: <c>/calendar/the-lantern-film-society.ics</c>.</summary>
    public static string CalendarPath(Club club) => $"/calendar/{Escaped(ClubName(club))}.ics";

    /// <summary>The path of a member's calendar.</summary>
    public static string CalendarPath(CalendarToken token) => $"/calendar/{token}.ics";

    /// <summary>A path as an address; null where the program does not know its own.</summary>
    public Uri? At(string path) => Root is null ? null : new Uri(Root, path);

    /// <summary>Whether somebody who reads a card on that platform can open the address: another machine reaches only what is not local.</summary>
    public bool IsReachedFrom(Platform platform) => Root is not null && (!IsLocal || platform is Platform.Web or Platform.CommandLine);

    private static string Escaped(string slug) => Uri.EscapeDataString(slug);
}
