using System.IO.Compression;
using System.Text.Json;
using FilmClubBot.Domain.Members;
using FilmClubBot.Feeds.OwnData;

namespace FilmClubBot.Feeds.Tests.OwnData;

public sealed class OwnDataFilesTests
{
    private static readonly OwnTable _ratings = new("ratings", ["film", "stars", "comment", "is_spoiler"],
    [
        ["Her (2013)", "4.5", "=HYPERLINK(\"https://evil.example\")", false],
        ["Us (2019)", null, "two\nlines, and a “quote\"", true],
        ["+1", "-", "@SUM(A1)", false],
    ]);

    [Fact]
    public void Writes_each_table_and_everything_as_json()
    {
        using var archive = Archive([_ratings, new("member", ["name"], [["Zoë"]])]);

        Assert.Equal(["data.json", "member.csv", "ratings.csv"], archive.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        using var json = JsonDocument.Parse(Text(archive, "data.json"));
        var first = json.RootElement.GetProperty("ratings")[0];
        Assert.Equal(("Her (2013)", "=HYPERLINK(\"https://evil.example\")", false), (first.GetProperty("film").GetString(), first.GetProperty("comment").GetString(), first.GetProperty("is_spoiler").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("ratings")[1].GetProperty("stars").ValueKind);
        Assert.Equal("name\nZoë\n", Text(archive, "member.csv"));
    }

    [Fact]
    public void Writes_no_cell_that_a_spreadsheet_calculates()
    {
        using var archive = Archive([_ratings]);

        Assert.Equal(
            "film,stars,comment,is_spoiler\nHer (2013),4.5,\"'=HYPERLINK(\"\"https://evil.example\"\")\",false\nUs (2019),,\"two\nlines, and a “quote\"\"\",true\n\"'+1\",\"'-\",\"'@SUM(A1)\",false\n",
            Text(archive, "ratings.csv"));
    }

    private static ZipArchive Archive(IReadOnlyList<OwnTable> tables) => new(new MemoryStream(new OwnDataFiles().Write(tables)));

    private static string Text(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
