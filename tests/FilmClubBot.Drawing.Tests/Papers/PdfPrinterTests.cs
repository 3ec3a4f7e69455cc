using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using FilmClubBot.Commands.Framework.Cards;
using FilmClubBot.Commands.Reports;
using FilmClubBot.Commands.Sheets;
using FilmClubBot.Domain.Screenings;
using FilmClubBot.Drawing.Papers;

namespace FilmClubBot.Drawing.Tests.Papers;

/// <summary>Sheets as PDF files; what is in them is read by poppler, where it is installed.</summary>
public class PdfPrinterTests
{
    private static readonly Sheet _note = new(
        "The Office of the First Affinity (1948)",
        [
            new SheetFacts([("Original title", "ليلة القاتل"), ("Cast", "Tomás Ő, रात की हिन्दी फ़िल्म, 夜の電影")]),
            new SheetFeatures("Access", [new(AccessFeatures.StepFree, "♿", "step-free")], "Ring at the side door."),
            new SheetSection("extracts", "From our reviews", [new SheetQuotation("The lonely man & his phone.", [new Words("Alone <Together>"), ", by Mara Voss"])]),
            new SheetFigures(["3 screenings took place."], new(["Film", "Date", "Counted"], [["Her (2013)", "27 October 2026", "56"]])),
            new SheetCode(new Uri("https://club.example/programme#screening-12"), "Scan the code"),
        ]) { Club = "The Lantern Film Society", Language = "en", Description = "A note.", Lead = "Directed by Spike Jonze", When = "Thursday, 19:00", Where = "Old Mill", Foot = "https://club.example/screenings/12/note" };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.A5)]
    public async Task What_is_copied_from_it_is_what_was_written_in_any_script(PaperSize size)
    {
        var file = new PdfPrinter().Print(_note, size);

        var text = Flowing(await Poppler("pdftotext", file, "-"));

        // Ligatures are separated, and letters have their usual forms.
        foreach (var words in (string[])[_note.Title, "ليلة القاتل", "रात की हिन्दी फ़िल्म", "夜の電影", "step-free – Ring at the side door.", "The lonely man & his phone.", "Alone <Together>, by Mara Voss", "27 October 2026", "Scan the code", "Old Mill", _note.Foot!])
            Assert.Contains(words, text, StringComparison.Ordinal);
        var about = await Poppler("pdfinfo", file);
        Assert.Matches(@"Title:\s+The Office of the First Affinity \(1948\)", about);
        Assert.Contains($"({size})", about, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_sheet_goes_on_with_further_pages_and_loses_nothing()
    {
        List<SheetPart> parts = [.. Enumerable.Range(1, 60).Select(number => new SheetSection($"s{number}", $"Film {number}", [new SheetText(string.Join(' ', Enumerable.Repeat($"word{number}", 40)))]) { Code = new(new("https://club.example/"), "") })];

        var text = await Poppler("pdftotext", new PdfPrinter().Print(_note with { Parts = parts }, PaperSize.A5), "-");

        Assert.All(Enumerable.Range(1, 60), number => Assert.Equal(40, Regex.Count(text, $@"\bword{number}\b")));
        Assert.True(text.Count(letter => letter == '\f') > 5);
    }

    [Fact]
    public async Task No_word_is_cut_in_a_narrow_column()
    {
        var table = new ReportTable(["Film", "Datum", "Gezählt", "Plätze nach Zusagen", "Publikumswertung", "Sterne der Mitglieder"], [["The Red Shoes (1948)", "26.\u00A0November 2026", "56", "0", "76 % aus 51 Zetteln", "4,5 von 5 (1)"]]);
        var access = new SheetFeatures("Accessibilité", [new(AccessFeatures.Captions, "💬", "sous-titres pour sourds et malentendants"), new(AccessFeatures.StepFree, "♿", "sans marches")], null);
        var sheet = _note with { Parts = [new SheetFigures([], table), new SheetSection("us", "Us (2019)", [access]) { Code = new(new("https://club.example/"), "") }] };

        var text = await Poppler("pdftotext", new PdfPrinter().Print(sheet, PaperSize.A5), "-");

        foreach (var word in (string[])["Publikumswertung", "November", "Mitglieder", "malentendants", "marches"])
            Assert.Matches($@"\b{word}\b", text);
    }

    [Theory]
    [InlineData("It")]
    [InlineData("")]
    [InlineData("Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb, and Other Tales of the Cold War as Told by Those Who Were Not There and Would Rather Have Been Elsewhere")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsvorstand")]
    public async Task A_poster_is_one_page_and_its_title_fits(string title)
    {
        var poster = _note with { Title = title, IsPoster = true, Parts = [new SheetText(string.Concat(Enumerable.Repeat("A long story. ", 200))), .. _note.Parts] };

        var about = await Poppler("pdfinfo", new PdfPrinter().Print(poster, PaperSize.A3));

        Assert.Matches(@"Pages:\s+1\n", about);
        Assert.Contains("(A3)", about, StringComparison.Ordinal);
        var letters = string.Concat(Flowing(await Poppler("pdftotext", new PdfPrinter().Print(poster, PaperSize.A3), "-")).Where(char.IsLetterOrDigit));
        Assert.Contains(string.Concat(title.Where(char.IsLetterOrDigit)), letters, StringComparison.Ordinal);
    }

    [Fact]
    public void States_its_language_and_is_the_same_each_time()
    {
        var file = new PdfPrinter().Print(_note with { Language = "de-AT" }, PaperSize.A4);
        var text = Encoding.Latin1.GetString(file.Span);
        Assert.Contains("/Lang (de-AT)", text, StringComparison.Ordinal);
        // The update is found where the file says that it is.
        var start = int.Parse(Regex.Match(text, @"startxref\n([0-9]+)\n%%EOF\n\z").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        var entry = Regex.Match(text[start..], @"\Axref\n([0-9]+) 1\n([0-9]{10}) 00000 n \n");
        Assert.StartsWith($"{entry.Groups[1].Value} 0 obj\n<<", text[int.Parse(entry.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture)..], StringComparison.Ordinal);
        Assert.Equal(file.ToArray(), new PdfPrinter().Print(_note with { Language = "de-AT" }, PaperSize.A4).ToArray());
    }

    private static string Flowing(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<string> Poppler(string program, ReadOnlyMemory<byte> file, params string[] more)
    {
        Assert.SkipUnless(File.Exists($"/usr/bin/{program}"), $"{program} is not installed (Debian's poppler-utils).");
        var path = Path.Combine(Path.GetTempPath(), $"sheet-{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(path, file, Stop);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, [path, .. more]) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = Encoding.UTF8 })!;
            var (output, problems) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
            await process.WaitForExitAsync(Stop);
            Assert.Equal("", await problems);
            return (await output).Replace("\u202A", "", StringComparison.Ordinal).Replace("\u202B", "", StringComparison.Ordinal).Replace("\u202C", "", StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
