using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Feeds.Tests.Pages;

public sealed class PageFileTests
{
    [Fact]
    public void Passes_the_whole_page_on()
    {
        var html = Page("<meta property='og:title' content='The Salt Keeper'>", "<nav>Home</nav>");
        var draft = Sample.Draft(html, "page.html");
        Assert.Equal((BodyFormat.Html, html, "page.html"), (draft.Format, draft.Content, draft.Origin));
    }

    [Theory]
    [InlineData("<title>Salt | Harbour</title><meta property='og:title' content='Salt'>", "<h1>Other</h1>", "Salt")]
    [InlineData("<title>Salt | Harbour</title>", "<h1>Harbour</h1><article><h1>The <em>Salt</em>\n Keeper</h1></article>", "The Salt Keeper")]
    [InlineData("<title>Salt &amp; Smoke</title>", "<h1> </h1>", "Salt & Smoke")]
    [InlineData("<title>Salt Keeper | Harbour and Tide</title>", "<h1><a href='/'>Harbour</a></h1><h2>Salt Keeper</h2>", "Salt Keeper")]
    [InlineData("<title>Salt – Harbour</title>", "<h1><a href='https://harbour.example/'>The Society</a></h1>", "Salt – Harbour")]
    [InlineData("<title>Salt</title>", "<h1><a href='/salt'>Salt Keeper</a></h1>", "Salt Keeper")]
    [InlineData("<title> Ann Poe - </title>", "", null)]
    [InlineData("", "", null)]
    [InlineData("<title>Salt | Harbour Films</title>", "<h1><a href='/'>Harbour Films</a></h1><h2>Salt</h2>", "Salt")]
    [InlineData("<title>Salt « Harbour Films and More</title>", "<h1 class='logo'><a href='./../index.html'>Harbour <span>Films</span></a></h1>", "Salt")]
    [InlineData("<title>The salt is back</title>", "<h1><span><a href='https://harbour.example/'>Ann Poe</a></span></h1><h2>on the water</h2>", "The salt is back")]
    [InlineData("<meta property='og:title' content='Salt – harbour'><meta property='og:site_name' content='Harbour'>", "<h1>Other</h1>", "Salt")]
    [InlineData("<meta property='og:title' content='Harbour: Salt'><meta property='og:site_name' content='Harbour'>", "", "Harbour: Salt")]
    [InlineData("<title>Harbour – The Salt Keeper</title><meta property='og:site_name' content='Harbour'>", "", "The Salt Keeper")]
    [InlineData("<title>The gulls – Harbours at night</title><meta property='og:site_name' content='Harbour'>", "", "The gulls – Harbours at night")]
    [InlineData("<title>Salt - Smoke</title>", "<h1><a href='/salt'>Salt - Smoke</a></h1>", "Salt - Smoke")]
    public void Finds_the_title(string head, string body, string? title) => Assert.Equal(title, Sample.Draft(Page(head, body), "page.html").Title);

    [Fact]
    public void A_headline_of_blanks_is_read_in_linear_time() =>
        Assert.StartsWith("Salt", Sample.Draft(Page($"<title>Salt{new string(' ', 1_000_000)}– Harbour</title>", ""), "page.html").Title, StringComparison.Ordinal);

    [Theory]
    [InlineData("<meta name='author' content='Jane Doe'>", "<p class='byline'>By Ann Poe</p>", "Jane Doe")]
    [InlineData("<meta property='article:author' content='https://social.example/jane'>", "<a rel='nofollow author' href='/jane'>Jane Doe</a>", "Jane Doe")]
    [InlineData("", "<p class='byline'>Reviewed by <b>Jane Doe</b></p>", "Jane Doe")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Review\",\"author\":[{\"name\":\"Jane Doe\"},{\"name\":\"Ann Poe\"}]}</script>", "", "Jane Doe, Ann Poe")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"Movie\",\"author\":\"The Scriptwriter\"}</script>", "", null)]
    [InlineData("<script type='application/ld+json'>{ broken</script>", "<p class='byline'>Jane Doe</p>", "Jane Doe")]
    public void Finds_the_critic(string head, string body, string? author) => Assert.Equal(author, Sample.Draft(Page(head, body), "page.html").Author);

    [Theory]
    [InlineData("<link rel='canonical' href='https://harbour.example/salt'>", "https://harbour.example/salt")]
    [InlineData("<link rel='canonical' href='/salt'><meta property='og:url' content='https://harbour.example/x'>", "https://harbour.example/salt")]
    [InlineData("<base href='https://harbour.example/'><link rel='canonical' href='salt'>", "https://harbour.example/salt")]
    [InlineData("<meta property='og:url' content='https://harbour.example/salt'>", "https://harbour.example/salt")]
    [InlineData("<link rel='canonical' href='/salt'>", null)]
    public void Finds_the_link(string head, string? link) => Assert.Equal(link, Sample.Draft(Page(head, ""), "page.html").Link?.AbsoluteUri);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2024-03-05T18:30:00Z'>", "<time datetime='1999-01-01'>then</time>")]
    [InlineData("<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"Movie\",\"datePublished\":\"1971-01-01\"},{\"@type\":[\"Article\"],\"datePublished\":\"2024-03-05T18:30:00Z\"}]}</script>", "")]
    [InlineData("", "<time datetime='1999-01-01'>seen</time><time class='entry-date' datetime='2024-03-05T18:30:00Z'>now</time>")]
    [InlineData("", "<time datetime='2024-03-05T18:30:00Z'>now</time>")]
    public void Finds_the_date(string head, string body) =>
        Assert.Equal(Instant.FromUtc(2024, 3, 5, 18, 30), Sample.Draft(Page(head, body), "page.html").PublishedAt);

    [Theory]
    [InlineData("saved.txt", "<!-- saved from --> <!DOCTYPE html>\n<html>")]
    [InlineData("saved", "<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'x.dtd'><html xmlns='http://www.w3.org/1999/xhtml'>")]
    [InlineData("saved.xml", "<HTML>")]
    [InlineData("fragment.txt", "<article><h1>Salt</h1>")]
    [InlineData("fragment.html", "")]
    public void Is_told_by_its_content(string name, string opening)
    {
        var html = $"{opening}<p>{Sample.Prose}</p>";
        Assert.Equal((BodyFormat.Html, html), (Sample.Draft(html, name).Format, Sample.Draft(html, name).Content));
    }

    [Fact]
    public void Refuses_a_page_whose_only_words_are_scripts() =>
        Assert.Contains("too short", Sample.Refusal($"<html><script>{Sample.Prose}</script><p>Loading…</p></html>", "page.html"), StringComparison.Ordinal);

    private static string Page(string head, string body) => $"<!doctype html><html><head>{head}</head><body>{body}<p>{Sample.Prose}</p></body></html>";
}
