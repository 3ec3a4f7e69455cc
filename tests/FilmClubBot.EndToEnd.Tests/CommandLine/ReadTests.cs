using System.Text.Json;
using FilmClubBot.EndToEnd.Tests.Workers;

namespace FilmClubBot.EndToEnd.Tests.CommandLine;

/// <summary>One review read and nothing stored.</summary>
public sealed class ReadTests
{
    [Fact]
    public async Task Prints_the_findings_as_json_with_spans_of_the_text()
    {
        await using var worker = new WorkerProgram();
        var text = await File.ReadAllTextAsync(OwnFiles.Her, TestContext.Current.CancellationToken);

        var read = await worker.Run("read", OwnFiles.Her, "--json");

        Assert.Equal(0, read.Exit);
        using var findings = JsonDocument.Parse(read.Output);
        var film = findings.RootElement.GetProperty("film");
        Assert.Equal("Her", film.GetProperty("title").GetString());
        Assert.Equal(2013, film.GetProperty("year").GetInt32());
        Assert.Equal("Spike Jonze", film.GetProperty("directors")[0].GetString());
        var spans = findings.RootElement.GetProperty("themes").EnumerateArray().SelectMany(theme => theme.GetProperty("evidence").EnumerateArray())
            .Concat(findings.RootElement.GetProperty("quotes").EnumerateArray().Select(quote => quote.GetProperty("text")))
            .Concat(findings.RootElement.GetProperty("questions").EnumerateArray())
            .Select(span => span.GetString()!).ToList();
        Assert.NotEmpty(spans);
        Assert.All(spans, span => Assert.Contains(span, text, StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(worker.Folder, "data")));
    }

    [Fact]
    public async Task Reads_the_real_review_as_a_careful_reader_would()
    {
        if (OwnFiles.Seed is null)
            Assert.Skip("The real review does not stand beside this checkout.");
        await using var worker = new WorkerProgram();

        var read = await worker.Run("read", OwnFiles.Seed, "--json");

        using var findings = JsonDocument.Parse(read.Output);
        Assert.Equal("Her", findings.RootElement.GetProperty("film").GetProperty("title").GetString());
        Assert.Equal(2013, findings.RootElement.GetProperty("film").GetProperty("year").GetInt32());
        var quotes = findings.RootElement.GetProperty("quotes").EnumerateArray().ToList();
        Assert.Equal(2, quotes.Count);
        Assert.All(quotes, quote => Assert.Equal("Spike Jonze", quote.GetProperty("speaker").GetString()));
        Assert.Contains(findings.RootElement.GetProperty("themes").EnumerateArray(), theme => theme.GetProperty("name").GetString() == "loneliness");
        Assert.DoesNotContain("Similar Posts", read.Output, StringComparison.Ordinal);
    }
}
