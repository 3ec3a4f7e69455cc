using System.Text.RegularExpressions;
using System.Xml.Linq;
using FilmClubBot.Domain.Readings;
using FilmClubBot.Domain.Reviews;
using Markdig;

namespace FilmClubBot.TextAnalysis.Tests;

/// <summary>Reads the sample reviews that the society ships, and holds the readings to what a careful reader finds in them.</summary>
public partial class SampleReviewTests
{
    private static async Task<(ReviewText Text, Reading Reading)> Sample(string file)
    {
        var path = Path.Combine(Repository.Root, "config", "sample-reviews", file);
        if (!File.Exists(path))
            Assert.Skip($"config/sample-reviews/{file} is not in this checkout.");
        var content = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        return await Read.Text(Path.GetExtension(file) switch
        {
            ".md" => FromMarkdown(content),
            ".xml" => FromFeed(content),
            ".html" => Read.Clean(content, BodyFormat.Html),
            _ => Read.Clean(content),
        });
    }

    private static ReviewText FromMarkdown(string content)
    {
        var title = FrontMatterTitle().Match(content).Groups[1].Value;
        return Read.Clean(Markdown.ToHtml(FrontMatter().Replace(content, "", 1)), BodyFormat.Html, title);
    }

    private static ReviewText FromFeed(string content)
    {
        var item = XDocument.Parse(content).Descendants("item").First();
        return Read.Clean(item.Element(XName.Get("encoded", "http://purl.org/rss/1.0/modules/content/"))!.Value, BodyFormat.Html, item.Element("title")!.Value);
    }

    [Theory]
    [InlineData("cleo.xml", "Cléo from 5 to 7|1962|Agnès Varda")]
    [InlineData("it-follows.txt", "It Follows|2014|David Robert Mitchell")]
    [InlineData("perfect-days.txt", "Perfect Days|2023|Wim Wenders")]
    [InlineData("portrait.html", "Portrait of a Lady on Fire|2019|Céline Sciamma")]
    [InlineData("red-shoes.md", "The Red Shoes|1948|Michael Powell+Emeric Pressburger")]
    [InlineData("solaris-1972.md", "Solaris|1972|Andrei Tarkovsky")]
    [InlineData("solaris-2002.txt", "Solaris|2002|Steven Soderbergh")]
    [InlineData("us-2019.txt", "Us|2019|Jordan Peele")]
    [InlineData("us-second-look.md", "Us|2019|Jordan Peele")]
    [InlineData("two-films-water.md", "Moonlight|2016|Barry Jenkins", "Aftersun|2022|Charlotte Wells")]
    public async Task Names_the_films(string file, params string[] films)
    {
        var (_, reading) = await Sample(file);
        Assert.Equal(films, reading.Films.Select(film => $"{film.Title}|{film.Year}|{string.Join('+', film.Directors)}"));
    }

    [Theory]
    [InlineData("cleo.xml", "Bernadette Oakes", "The young ones laugh at her")]
    [InlineData("cleo.xml", "Théo Brisecaille", "Legrand writes her a cheap song and then he refuses to let it be cheap")]
    [InlineData("it-follows.txt", "Hugh", "Whatever helps it get close to you.")]
    [InlineData("it-follows.txt", "Lorna Vassiliou", "With your ordinary slasher")]
    [InlineData("portrait.html", "Héloïse", "Turn around")]
    [InlineData("portrait.html", "Eluned Garrick", "People think you get to know the sitter.")]
    [InlineData("portrait.html", "Jory Penhallow", "A score is a promise that somebody’s in charge")]
    [InlineData("red-shoes.md", "Winifred Scholes", "They talk about the magic, don't they?")]
    [InlineData("red-shoes.md", "Winifred Scholes", "Her husband came round to the stage door")]
    [InlineData("red-shoes.md", "Boris Lermontov", "Time rushes by, love rushes by, life rushes by")]
    [InlineData("solaris-1972.md", "Walter Prentiss", "and then they stop.")]
    [InlineData("solaris-1972.md", "Snaut", "Man needs man")]
    [InlineData("solaris-2002.txt", "Tobias Wrenfield", "A warm room would flatter us")]
    [InlineData("solaris-2002.txt", "Ines Carvalho-Dunn", "It isn't a film about space.")]
    [InlineData("us-2019.txt", "Red", "We’re Americans")]
    [InlineData("us-2019.txt", "Kwame Ellery", "Peele isn’t asking whether")]
    [InlineData("us-second-look.md", "Joss Ferreday", "I made my mum watch it")]
    [InlineData("us-second-look.md", "Jason", "It’s us")]
    [InlineData("two-films-water.md", "Alphonse Deane", "You can’t teach floating")]
    [InlineData("two-films-water.md", "Juan", "In moonlight, black boys look blue")]
    public async Task Gives_the_quote_to_its_speaker(string file, string speaker, string start)
    {
        var (text, reading) = await Sample(file);
        var quote = Assert.Single(reading.Quotes, quote => quote.Span.Of(text.Body).StartsWith(start, StringComparison.Ordinal));
        Assert.Equal(speaker, quote.Speaker);
    }

    [Theory]
    [InlineData("cleo.xml", "Théo Brisecaille", "2021 interview with the Quayside Courier")]
    [InlineData("solaris-2002.txt", "Ines Carvalho-Dunn", "2019 conversation with the Harbour Gazette")]
    [InlineData("us-2019.txt", "Kwame Ellery", "2022 episode of the Balcony Seats podcast")]
    public async Task Names_the_source(string file, string speaker, string source)
    {
        var (_, reading) = await Sample(file);
        Assert.Equal(source, reading.Quotes.First(quote => quote.Speaker == speaker).Source);
    }

    [Theory]
    [InlineData("cleo.xml", "five to seven", "Sans toi")]
    [InlineData("it-follows.txt", "passed it on", "cure", "STD movie", "appliances", "The Thing")]
    [InlineData("portrait.html", "companion", "It’s a small republic.", "Best film of the decade", "Summer")]
    [InlineData("red-shoes.md", "happy", "The Girl Who Dyed the Shoes")]
    [InlineData("solaris-1972.md", "guests")]
    [InlineData("solaris-2002.txt", "the other one", "Where were the aliens?")]
    [InlineData("us-2019.txt", "Us", "Tethered", "I Got 5 on It", "Get Out")]
    [InlineData("us-second-look.md", "fine", "I Got 5 on It")]
    public async Task Quotes_no_label_and_no_title(string file, params string[] labels)
    {
        var (text, reading) = await Sample(file);
        Assert.DoesNotContain(reading.Quotes, quote => labels.Contains(quote.Span.Of(text.Body)));
    }

    [Theory]
    [InlineData("cleo.xml", "time", "identity", "illness", "fear")]
    [InlineData("it-follows.txt", "mortality", "loneliness", "guilt", "class")]
    [InlineData("perfect-days.txt", "loneliness", "happiness", "exile", "grief")]
    [InlineData("portrait.html", "memory", "the gaze", "art and life")]
    [InlineData("red-shoes.md", "obsession", "labour", "art and life", "grief")]
    [InlineData("solaris-1972.md", "guilt", "memory")]
    [InlineData("solaris-2002.txt", "identity", "grief", "memory")]
    [InlineData("us-2019.txt", "class", "doubles", "identity")]
    [InlineData("us-second-look.md", "motherhood", "class", "loneliness", "memory")]
    [InlineData("two-films-water.md", "identity", "memory", "fatherhood", "grief")]
    public async Task Finds_the_themes(string file, params string[] themes)
    {
        var (_, reading) = await Sample(file);
        Assert.Subset(reading.Themes.Select(theme => theme.Name).ToHashSet(StringComparer.Ordinal), themes.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("two-films-water.md", "In moonlight, black boys look blue", "Moonlight")]
    [InlineData("two-films-water.md", "You can’t teach floating", "Moonlight")]
    [InlineData("two-films-water.md", "Who is you, Chiron?", "Moonlight")]
    [InlineData("two-films-water.md", "You hear the machine before you see the man", "Aftersun")]
    [InlineData("two-films-water.md", "I think it’s nice that we share the same sky", "Aftersun")]
    public async Task Gives_the_quote_to_its_film(string file, string start, string film)
    {
        var (text, reading) = await Sample(file);
        var quote = Assert.Single(reading.Quotes, quote => quote.Span.Of(text.Body).StartsWith(start, StringComparison.Ordinal));
        Assert.Equal(film, reading.FilmAt(quote.Span) is { } index ? reading.Films[index].Title : null);
    }

    [Theory]
    [InlineData("two-films-water.md", "identity", "Moonlight")]
    [InlineData("two-films-water.md", "memory", "Aftersun")]
    [InlineData("two-films-water.md", "fatherhood", null)]
    [InlineData("two-films-water.md", "grief", null)]
    public async Task Gives_the_theme_to_its_film(string file, string name, string? film)
    {
        var (_, reading) = await Sample(file);
        var theme = Assert.Single(ThemesOfFilms.Of(reading), theme => theme.Name == name);
        Assert.Equal(film, theme.Film is { } index ? reading.Films[index].Title : null);
    }

    [GeneratedRegex("^title: *\"?(.*?)\"?\\r?$", RegexOptions.Multiline)]
    private static partial Regex FrontMatterTitle();

    [GeneratedRegex(@"\A---\r?\n.*?\n---\r?\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();
}
