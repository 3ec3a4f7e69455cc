using FilmClubBot.Commands.Framework.Wording;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Commands.Timing;
using FilmClubBot.Domain.Clubs;
using FilmClubBot.Domain.Screenings;
using NodaTime.Text;

namespace FilmClubBot.Commands.Sheets;

/// <summary>Parts that several sheets have.</summary>
internal static class SheetWords
{
    /// <summary>The place. The address of an online screening is not public.</summary>
    public static string? Place(Screening screening, Phrases say) => screening.Place ?? (screening.Link is null ? null : say["programme.online"]);

    /// <summary>Directors, countries and length in a line, as far as they are known; null for a screening without a film.</summary>
    public static string? Lead(Screening screening, Phrases say) => screening.Film is not { } film ? null : string.Join(" · ",
    [
        .. film.Directors.Count > 0 ? [say["site.by", ("directors", string.Join(", ", film.Directors))]] : Array.Empty<string>(),
        .. film.Facts.Countries.Count > 0 ? [string.Join(", ", film.Facts.Countries)] : Array.Empty<string>(),
        .. ScreeningWords.HasStatedLength(screening) ? [ScreeningWords.Length(screening.Length, say)] : Array.Empty<string>(),
    ]);

    /// <summary>How the film is presented, without the season; nothing where nothing is stated.</summary>
    public static IEnumerable<SheetPart> Presented(Screening screening, Phrases say) =>
        Facts(PresentationWords.Facts(OnPaper(screening), say));

    /// <summary>The same in a paragraph.</summary>
    public static IEnumerable<SheetPart> PresentedInLine(Screening screening, Phrases say) =>
        string.Join(" · ", PresentationWords.Lines(OnPaper(screening), say)) is { Length: > 0 } line ? [new SheetText(line)] : [];

    /// <summary>Names and values; nothing where there are none.</summary>
    public static IEnumerable<SheetPart> Facts(IEnumerable<(string Name, string Value)> facts) => facts.ToList() is { Count: > 0 } stated ? [new SheetFacts(stated)] : [];

    /// <summary>What makes the screening accessible; nothing where nothing is stated.</summary>
    public static IEnumerable<SheetPart> Access(Screening screening, Phrases say) =>
        Features(say["screening.accessnotes"], PresentationWords.AccessFeatures(screening.Presentation, say), screening.AccessNotes);

    /// <summary>What guests may want to know before; nothing where nothing is stated.</summary>
    public static IEnumerable<SheetPart> Content(Screening screening, Phrases say) =>
        Features(say["screening.contentnotes"], PresentationWords.Warnings(screening.Presentation, say), screening.ContentNotes);

    /// <summary>The start: without the zone where there is a place, since those who come there have its clocks, and other sheets state the zone in their last line.</summary>
    public static string When(Screening screening, Club club, Phrases say)
    {
        var start = screening.Start.InZone(club.Zone).LocalDateTime;
        return screening.Place is null
            ? ScreeningWords.WallTime(start, club, say)
            : say["sheet.when", ("date", TimeWords.Day(start.Date, say)), ("time", LocalTimePattern.Create("HH:mm", say.Culture).Format(start.TimeOfDay))];
    }

    /// <summary>The address of a page, where others than this machine know it, and whose times these are.</summary>
    public static string Foot(SiteAddress site, string path, Club club, Phrases say) =>
        string.Join(" · ", [.. !site.IsLocal && site.At(path) is { } page ? [page.AbsoluteUri] : Array.Empty<string>(), say["site.zone", ("zone", ZoneWords.Name(club.Zone))]]);

    /// <summary>The code that leads to a screening in the programme, where phones can open it: there is the number of free places, and members reply.</summary>
    public static SheetCode? Code(Screening screening, SiteAddress site, Phrases say) =>
        !site.IsLocal && site.At($"{SiteAddress.ProgrammePath(null)}#screening-{screening.Id}") is { } address ? new(address, say["sheet.code"]) : null;

    // The season is elsewhere on the sheet.
    private static Presentation OnPaper(Screening screening) =>
        screening.Presentation with { Strand = null, Certificate = screening.Presentation.Certificate ?? screening.Film?.Facts.Certificate };

    private static IEnumerable<SheetPart> Features(string label, IReadOnlyList<FeatureWords> features, string? notes) =>
        features.Count == 0 && notes is null ? [] : [new SheetFeatures(label, features, notes)];
}
