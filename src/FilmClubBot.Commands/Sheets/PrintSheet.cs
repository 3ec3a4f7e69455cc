using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Framework.Model;
using FilmClubBot.Commands.Letters;
using FilmClubBot.Commands.Programmes;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Screenings;
using FilmClubBot.Commands.Site;
using FilmClubBot.Domain.Calendar;
using FilmClubBot.Domain.Members;
using FilmClubBot.Domain.Screenings;

namespace FilmClubBot.Commands.Sheets;

/// <summary>A sheet as a PDF file: <c>/club print poster her size:a3</c>. Discord, Slack and the command line deliver the file; elsewhere there are links.</summary>
[Command("club print", Permission.Member, CommandTopic.Jobs, IsReading = true, IsPrivate = true)]
internal sealed class PrintSheet(ScreeningSheets sheets, Brochures brochures, ClubReports reports, ClubLetter letter, ISheetPrinter printer, IScreenings screenings, SiteAddress site) : ICommand<PrintSheet.Options>
{
    /// <param name="Sheet">What is printed.</param>
    /// <param name="Screening">The screening of a note, a poster or a projectionist's sheet; the next one unless stated.</param>
    /// <param name="Term">The term of a brochure; the running or next one unless stated.</param>
    /// <param name="Period">The time of a report; the last twelve months unless stated.</param>
    /// <param name="Size">The paper.</param>
    internal sealed record Options(
        SheetKind Sheet, [Suggest<KnownScreenings>] ScreeningId? Screening = null, [Suggest<KnownTerms>] Term? Term = null, [Suggest<KnownReportSpans>] ReportSpan? Period = null, PaperSize Size = PaperSize.A4);

    public async Task<Card> Run(Options options, Caller caller, CancellationToken cancellationToken)
    {
        var say = caller.Say;
        if (options.Sheet is SheetKind.Report or SheetKind.Letter && caller.Permission < Permission.Moderator)
            return Card.ForModerators("/club print", say);
        var sizes = options.Sheet switch { SheetKind.Poster => SheetSizes.OfPosters, SheetKind.Report or SheetKind.Letter => SheetSizes.OfReports, _ => SheetSizes.OfSheets };
        if (!sizes.Contains(options.Size))
            return Card.Refusal(say["refusal.title"], say["print.wrongsize", ("size", options.Size), ("sizes", string.Join(", ", sizes))]) with { RefusedOption = "size" };
        var found = options.Sheet switch
        {
            SheetKind.Note => await OfScreening(ScreeningSheet.Note, options, caller, cancellationToken),
            SheetKind.Projection => await OfScreening(ScreeningSheet.Projection, options, caller, cancellationToken),
            SheetKind.Poster => await OfScreening(ScreeningSheet.Poster, options, caller, cancellationToken),
            SheetKind.Brochure => new(await brochures.Of(options.Term, site, say, cancellationToken), "brochure", SiteAddress.BrochurePath(options.Term), SiteAddress.BrochureFilePath(options.Term)),
            SheetKind.Report => Report(await reports.Of(options.Period, cancellationToken), caller),
            _ => new(ReportSheet.Of(await letter.Write(say, cancellationToken), caller.Club, say), ClubLetter.FileName, SiteAddress.LetterPath, SiteAddress.LetterFilePath("pdf")),
        };
        if (found is null)
            return Card.Refusal(say["refusal.title"], say["print.nosuch"]) with { RefusedOption = "screening" };
        var hasFile = caller.Platform is Platform.Discord or Platform.Slack or Platform.CommandLine;
        if (!hasFile && !site.IsReachedFrom(caller.Platform))
            return Card.Refusal(say["refusal.title"], say["print.noaddress"]);
        var name = $"{found.Name}.pdf";
        return new Card
        {
            Title = found.Sheet.Title,
            Body = [new Paragraph(found.Sheet.Description)],
            Actions = [.. site.To(caller.Platform, (say["sheet.pdf"], Sized(found.File))).Select(link => link with { FileName = name }), .. site.To(caller.Platform, (say["report.page"], Sized(found.Page)))],
            File = hasFile ? new(name, ISheetPrinter.MediaType, printer.Print(found.Sheet, options.Size)) : null,
            Audience = Audience.Caller,
        };

        // What is printed on one paper has no size in its address.
        string Sized(string path) => sizes.Count > 1 ? SheetSizes.Sized(path, options.Size) : path;
    }

    private async Task<PrintedSheet?> OfScreening(ScreeningSheet kind, Options options, Caller caller, CancellationToken cancellationToken)
    {
        var id = options.Screening ?? (await screenings.NextPublic(cancellationToken))?.Id;
        return id is { } screening && await sheets.Of(kind, screening, site, caller.Say, cancellationToken) is { } sheet
            ? new(sheet, $"{kind.ToString().ToLowerInvariant()}-{screening}", SiteAddress.SheetPath(screening, kind), SiteAddress.SheetFilePath(screening, kind))
            : null;
    }

    private static PrintedSheet Report(ClubReport report, Caller caller) =>
        new(ReportSheet.Of(ReportWords.Of(report, caller.Club, caller.Say), caller.Club, caller.Say), $"report-{report.Span.Name}", SiteAddress.ReportPath(report.Span.Name), SiteAddress.ReportFilePath("pdf", report.Span.Name));

    /// <summary>A sheet and where it is.</summary>
    /// <param name="Sheet">The sheet.</param>
    /// <param name="Name">The name of its file, without extension.</param>
    /// <param name="Page">The path of its page.</param>
    /// <param name="File">The path of its PDF file.</param>
    private sealed record PrintedSheet(Sheet Sheet, string Name, string Page, string File);
}

/// <summary>What can be printed.</summary>
internal enum SheetKind
{
    /// <summary>A programme note.</summary>
    Note,

    /// <summary>A projectionist's sheet.</summary>
    Projection,

    /// <summary>A poster.</summary>
    Poster,

    /// <summary>The brochure of a term.</summary>
    Brochure,

    /// <summary>The report to the annual meeting.</summary>
    Report,

    /// <summary>The letter to the next committee.</summary>
    Letter,
}
