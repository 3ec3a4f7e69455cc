using System.Diagnostics;
using System.Globalization;
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

        var file = new PdfPrinter().Print(poster, PaperSize.A3);
        var about = await Poppler("pdfinfo", file);

        Assert.Matches(@"Pages:\s+1\n", about);
        Assert.Contains("(A3)", about, StringComparison.Ordinal);
        var letters = string.Concat(Flowing(await Poppler("pdftotext", file, "-")).Where(char.IsLetterOrDigit));
        Assert.Contains(string.Concat(title.Where(char.IsLetterOrDigit)), letters, StringComparison.Ordinal);
    }

    [Fact]
    public void States_its_language_and_is_the_same_each_time()
    {
        var file = new PdfPrinter().Print(_note with { Language = "de-AT" }, PaperSize.A4);
        var text = Encoding.Latin1.GetString(file.Span);
        Assert.Contains("/Lang (de-AT)", text, StringComparison.Ordinal);
        // The table of objects is where the file says that it is, and so is the catalogue.
        var start = int.Parse(Regex.Match(text, @"startxref\n([0-9]+)\n%%EOF\n\z").Groups[1].Value, CultureInfo.InvariantCulture);
        var root = int.Parse(Regex.Match(text, "/Root ([0-9]+) 0 R").Groups[1].Value, CultureInfo.InvariantCulture);
        var entries = Regex.Matches(text[start..], "([0-9]{10}) [0-9]{5} [fn] \n");
        Assert.StartsWith($"{root} 0 obj\n<</Type /Catalog", text[int.Parse(entries[root].Groups[1].Value, CultureInfo.InvariantCulture)..], StringComparison.Ordinal);
        Assert.Equal(file.ToArray(), new PdfPrinter().Print(_note with { Language = "de-AT" }, PaperSize.A4).ToArray());
    }

    [Fact]
    public async Task A_reader_of_the_screen_learns_what_everything_is_in_the_order_of_reading()
    {
        var sheet = _note with
        {
            Title = "Her (2013)",
            Foot = "All times are those of London.",
            Parts =
            [
                new SheetFacts([("Cast", "Joaquin Phoenix")]),
                new SheetFeatures("Access", [], "Ring at the side door."),
                new SheetSection("words", "Words", [new SheetQuotation("The lonely man.", [new Words("Alone")])]) { Code = new(new("https://club.example/programme#screening-12"), "Scan the code") },
                new SheetLines([("Next", "Us (2019)")]),
                new SheetFigures(["3 screenings took place."], new(["Film", "Counted"], [["Us (2019)", "56"]])),
            ],
        };

        Assert.Equal(
            """
            Document
            P "The Lantern Film Society"
            H1 "Her (2013)"
            P "Directed by Spike Jonze"
            P "Thursday, 19:00 · Old Mill"
            L LI Lbl "Cast" LBody "Joaquin Phoenix"
            P Span "Access" Span "Ring at the side door."
            Sect H2 "Words" Figure BlockQuote P "The lonely man." P "Alone"
            L LI Lbl "Next" LBody "Us (2019)"
            L LI Lbl "•" LBody "3 screenings took place."
            Table TR TH "Film" TH "Counted" TR TH "Us (2019)" TD "56"
            P "All times are those of London."
            """.ReplaceLineEndings(" "),
            await Structure(sheet, PaperSize.A4));
        var file = Encoding.Latin1.GetString(new PdfPrinter().Print(sheet, PaperSize.A4).Span);
        Assert.Contains($"/Alt <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes("Scan the code https://club.example/programme#screening-12"))}>", file, StringComparison.Ordinal);
        Assert.Equal((2, 1), (Regex.Count(file, "/Scope /Column"), Regex.Count(file, "/Scope /Row")));
        Assert.Contains("<pdfuaid:part>1</pdfuaid:part>", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_each_page_repeats_is_read_once_and_what_goes_on_is_one_element()
    {
        var words = string.Join(' ', Enumerable.Range(1, 700).Select(number => $"word{number}"));
        var rows = Enumerable.Range(1, 90).Select(number => (IReadOnlyList<string>)[$"Row {number}", "1"]).ToList();

        var structure = await Structure(_note with { Title = "Her", Foot = "London", Parts = [new SheetText(words), new SheetFigures([], new(["Name", "Count"], rows))] }, PaperSize.A5);

        foreach (var once in (string[])[$"P \"{words}\"", "\"The Lantern Film Society\"", "\"London\"", "TH \"Name\"", "TH \"Row 90\""])
            Assert.Equal(1, Regex.Count(structure, Regex.Escape(once)));
    }

    [Theory]
    [InlineData(PaperSize.A4)]
    [InlineData(PaperSize.A3)]
    public async Task A_poster_has_its_title_as_the_heading(PaperSize size)
    {
        var poster = _note with { Title = "Her", IsPoster = true, Parts = [new SheetText("In English"), new SheetCode(new Uri("https://club.example/programme"), "Scan the code")] };
        Assert.Equal(
            "Document P \"The Lantern Film Society\" H1 \"Her\" P \"Directed by Spike Jonze\" P \"Thursday, 19:00\" P \"Old Mill\" P \"In English\" Figure P \"Scan the code\" P \"https://club.example/programme\"",
            await Structure(poster, size));
    }

    // The roles and their text, as poppler reads them. It takes the end of a ligature's own mark for the end of the element, so these texts have none.
    private static async Task<string> Structure(Sheet sheet, PaperSize size)
    {
        var listed = Flowing(await Poppler("pdfinfo", new PdfPrinter().Print(sheet, size), "-struct-text"));
        // Attributes are listed after a colon, what an element has on each page is quoted apart, and a picture has no text.
        var roles = Regex.Replace(listed, @" \((block|inline)\)|:( /\w+ (\[[^\]]*\]|/?\w+))+", "");
        return roles.Replace(" \"\"", "", StringComparison.Ordinal).Replace("\" \"", "", StringComparison.Ordinal);
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
