using FilmClubBot.Commands.Framework.Calls;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Films;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Site;

/// <summary>
/// The public address of the society's web pages and calendars. A path without a slash at its beginning is below it, as in a page with a
/// base address; one with a slash is the program's.
/// </summary>
/// <param name="Root">Scheme, host and port, and the folder of a founded club, with a slash at the end; null where the address is not known.</param>
/// <param name="IsLocal">Whether it can be reached only from this machine.</param>
/// <param name="RequiresSignIn">Whether the browser chat is opened by signing in.</param>
public sealed record SiteAddress(Uri? Root, bool IsLocal = false, bool RequiresSignIn = false)
{
    /// <summary>The folder with the pages of founded clubs.</summary>
    public const string ClubsFolder = "c";

    /// <summary>An unknown address.</summary>
    public static readonly SiteAddress Unknown = new((Uri?)null);

    /// <summary>The path of the programme: <c>programme/autumn-2026</c>, without a term <c>programme</c>.</summary>
    public static string ProgrammePath(Term? term) => term is null ? "programme" : $"programme/{Escaped(TermName(term))}";

    /// <summary>A term's name in an address.</summary>
    public static string TermName(Term term) => Slug.Of(term.Name, "term");

    /// <summary>Whether a name in an address is the term's.</summary>
    public static bool IsOf(Term term, string name) => Slug.Is(name, term.Name, "term");

    /// <summary>Finds the term of an address.</summary>
    /// <param name="name">The term's name in the address; null or empty for none.</param>
    /// <param name="terms">The society's terms.</param>
    /// <param name="term">The term; null for none.</param>
    /// <returns>False if the name is no term's.</returns>
    public static bool TryFind(string? name, TermDates terms, out Term? term)
    {
        term = string.IsNullOrEmpty(name) ? null : terms.All.FirstOrDefault(known => IsOf(known, name));
        return string.IsNullOrEmpty(name) || term is not null;
    }

    /// <summary>The path of the page of a film: <c>films/7-the-red-shoes</c>.</summary>
    public static string FilmPath(Film film) => $"films/{film.Id}-{Escaped(FilmName(film))}";

    /// <summary>The text that follows a film's number in an address.</summary>
    public static string FilmName(Film film) => Slug.Of(film.Title, "film");

    /// <summary>The path of the picture that chats show for a link to a page without one of its own.</summary>
    public const string PicturePath = "picture.png";

    /// <summary>The path of the picture that chats show for a link to a film's page.</summary>
    public static string PicturePathOf(Film film) => $"{FilmPath(film)}/picture.png";

    /// <summary>The path of a screening's remarks: <c>screenings/12/timeline</c>.</summary>
    public static string TimelinePath(ScreeningId screening) => $"screenings/{screening}/timeline";

    /// <summary>The path of a sheet of a screening: <c>screenings/12/note</c>.</summary>
    public static string SheetPath(ScreeningId screening, ScreeningSheet sheet) => $"screenings/{screening}/{sheet.ToString().ToLowerInvariant()}";

    /// <summary>The path of the same sheet as a PDF file.</summary>
    public static string SheetFilePath(ScreeningId screening, ScreeningSheet sheet) => $"{SheetPath(screening, sheet)}.pdf";

    /// <summary>The path of the brochure of a term: <c>brochure/autumn-2026</c>, without a term <c>brochure</c>.</summary>
    public static string BrochurePath(Term? term) => term is null ? "brochure" : $"brochure/{Escaped(TermName(term))}";

    /// <summary>The path of the same brochure as a PDF file.</summary>
    public static string BrochureFilePath(Term? term) => term is null ? "brochure.pdf" : $"brochure.pdf?term={Escaped(TermName(term))}";

    /// <summary>The path of the returns of a term, for moderators: <c>returns/autumn-2026</c>, without a term <c>returns</c>.</summary>
    public static string ReturnsPath(Term? term) => term is null ? "returns" : $"returns/{Escaped(TermName(term))}";

    /// <summary>The path of the report on a time, for moderators: <c>report/2026</c>.</summary>
    /// <param name="period">The time's name; null for the last twelve months.</param>
    public static string ReportPath(string? period) => period is null ? "report" : $"report/{Escaped(period)}";

    /// <summary>The path of the society's recap of a period: <c>wrapped/2026</c>.</summary>
    public static string RecapPath(string period) => $"wrapped/{Escaped(period)}";

    /// <summary>The path of the statistics of a time: <c>stats/autumn-2026</c>, without a time <c>stats</c>.</summary>
    public static string StatisticsPath(string? period) => period is null ? "stats" : $"stats/{Escaped(period)}";

    /// <summary>The path of the same report as a file.</summary>
    /// <param name="extension">The format: <c>md</c> or <c>pdf</c>.</param>
    /// <param name="period">The time's name.</param>
    public static string ReportFilePath(string extension, string period) => $"report.{extension}?period={Escaped(period)}";

    /// <summary>The path of the letter to the next committee, for moderators.</summary>
    public const string LetterPath = "letter";

    /// <summary>The path of the same letter as a file.</summary>
    /// <param name="extension">The format: <c>md</c> or <c>pdf</c>.</param>
    public static string LetterFilePath(string extension) => $"letter.{extension}";

    /// <summary>The path of the society's archive, for moderators.</summary>
    public const string ArchivePath = "archive.zip";

    /// <summary>The names of the society's feeds, with the keys of their titles in the locales.</summary>
    public static readonly IReadOnlyList<(string Name, string Title)> Feeds = [("reviews", "report.reviews"), ("programme", "site.programme"), ("results", "report.ballots")];

    /// <summary>The path of a feed: <c>feed/reviews.xml</c>.</summary>
    /// <param name="name">The feed's name.</param>
    /// <param name="extension">The format: <c>xml</c> or <c>json</c>.</param>
    public static string FeedPath(string name, string extension) => $"feed/{name}.{extension}";

    /// <summary>The path of the reaction slip of a screening: <c>slips/k3v9m2x7qhtd</c>.</summary>
    /// <param name="key">The screening's key.</param>
    public static string SlipPath(string key) => $"slips/{key}";

    /// <summary>The path of the sheet to print that leads to the slip.</summary>
    public static string SlipSheetPath(string key) => $"slips/{key}/sheet";

    /// <summary>The society's name in an address.</summary>
    public static string ClubName(Club club) => Slug.Of(club.Name, "club");

    /// <summary>Whether a name in an address is the society's.</summary>
    public static bool IsOf(Club club, string name) => Slug.Is(name, club.Name, "club");

    /// <summary>The society's name in identifiers that calendar programs have stored: it never changes, unlike <see cref="ClubName"/>.</summary>
    public static string IdentifierOf(Club club) => Slug.WithoutAccents(club.Name, "club");

    /// <summary>The path of the society's calendar: <c>calendar/the-lantern-film-society.ics</c>.</summary>
    public static string CalendarPath(Club club) => $"calendar/{Escaped(ClubName(club))}.ics";

    /// <summary>The path of a member's calendar.</summary>
    public static string CalendarPath(CalendarToken token) => $"calendar/{token}.ics";

    /// <summary>The path of the browser chat with a command in its box, which the visitor sends or changes.</summary>
    public static string ChatPath(CommandCall call) => $"?say={Uri.EscapeDataString(call.Text)}";

    /// <summary>The path of the page about privacy.</summary>
    public const string PrivacyPath = "privacy";

    /// <summary>The path of the terms.</summary>
    public const string TermsPath = "terms";

    /// <summary>The path of a sign-in link.</summary>
    public static string SignInPath(SignInSecret link) => $"signin/{link}";

    /// <summary>The path of a club's pages, with a slash at both ends: <c>/c/harbour-screen/</c>, for the club of the settings <c>/</c>.</summary>
    public static string FolderOf(Club club) => club.Address is { } name ? $"/{ClubsFolder}/{Escaped(name)}/" : "/";

    /// <summary>The same address for a club.</summary>
    public SiteAddress Of(Club club) => this with { Root = At(FolderOf(club)) };

    /// <summary>The absolute address of a path; null where the program does not know its own address.</summary>
    public Uri? At(string path) => Root is null ? null : new Uri(Root, path);

    /// <summary>Whether a reader of a card on that platform can open the address: other machines cannot reach a local one.</summary>
    public bool IsReachedFrom(Platform platform) => Root is not null && (!IsLocal || platform is Platform.Web or Platform.CommandLine);

    private static string Escaped(string slug) => Uri.EscapeDataString(slug);
}
