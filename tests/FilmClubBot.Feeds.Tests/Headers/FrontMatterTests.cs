using NodaTime;

namespace FilmClubBot.Feeds.Tests.Headers;

public sealed class FrontMatterTests
{
    [Fact]
    public void Reads_toml()
    {
        var draft = Sample.Draft($"""
            +++
            title = "Salt Roads (2022)"
            date = 2018-06-10T10:00:00Z
            draft = false
            authors = ["Jane Doe", "Ann Poe"]
            [params]
            stars = 4
            director = "Mara Okoye"
            +++

            {Sample.Prose}
            """, "salt.md");
        Assert.Equal(("Salt Roads (2022)", "Jane Doe, Ann Poe", Instant.FromUtc(2018, 6, 10, 10, 0)), (draft.Title, draft.Author, draft.PublishedAt));
        Assert.Equal([new(null, null, ["Mara Okoye"])], draft.StatedFilms);
        Assert.Equal($"<p>{Sample.Prose}</p>\n", draft.Content);
    }

    [Theory]
    [InlineData("---")]
    [InlineData("----")]
    [InlineData("----------")]
    public void Reads_yaml_between_dashes(string fence)
    {
        var draft = Sample.Draft($"{fence}\ntitle: Salt Roads\ndate: 2018-06-10\n{fence}\n\n{Sample.Prose}", "salt.md");
        Assert.Equal(("Salt Roads", $"<p>{Sample.Prose}</p>\n"), (draft.Title, draft.Content));
    }

    [Theory]
    [InlineData("title: Amber Line: a review", "Amber Line: a review")]
    [InlineData("title: Amber Line: what's left\r\ntags: [film]", "Amber Line: what's left")]
    [InlineData("title: \"Amber Line\": a review", "\"Amber Line\": a review")]
    [InlineData("summary: Three words: slow, wet, kind\ntitle: Amber Line", "Amber Line")]
    public void Reads_a_colon_in_a_value_without_quotation_marks(string header, string title) =>
        Assert.Equal(title, Sample.Draft($"---\n{header}\ndate: 2018-06-10\n---\n\n{Sample.Prose}", "salt.md").Title);

    [Theory]
    [InlineData("title: Amber Line: a\n  review", "line 2")]
    [InlineData("title: Amber Line: a review # or not", "line 2")]
    [InlineData("title: \"Amber: Line", "broken front matter")]
    [InlineData("film:\n  title: Amber Line: a review", "line 3")]
    [InlineData("title: [Amber: Line", "broken front matter")]
    public void Refuses_yaml_that_may_mean_several_things(string header, string reason) =>
        Assert.Contains(reason, Sample.Refusal($"---\n{header}\n---\n\n{Sample.Prose}", "salt.md"), StringComparison.Ordinal);

    [Theory]
    [InlineData("post_title: '<em>Salt Roads</em>, Mara Okoye'", "Salt Roads, Mara Okoye")]
    [InlineData("post_title: Salt &amp; Roads", "Salt & Roads")]
    [InlineData("post_title: Salt\ntitle: Salt Roads", "Salt Roads")]
    public void Reads_the_title_of_a_post_that_was_exported_as_html(string header, string title) =>
        Assert.Equal(title, Sample.Draft($"---\n{header}\n---\n\n{Sample.Prose}", "salt.md").Title);

    [Theory]
    [InlineData("title = 'Salt'\ndate = 2018-06-10", "2018-06-10T00:00:00Z")]
    [InlineData("title = 'Salt'\ndate = 2018-06-10T10:00:00+02:00", "2018-06-10T08:00:00Z")]
    [InlineData("title = 'Salt'\ndate = 2018-06-10 10:00:00", "2018-06-10T10:00:00Z")]
    [InlineData("title = 'Salt'\ndate = \"10 June 2018\"", "2018-06-10T00:00:00Z")]
    public void Reads_the_dates_of_toml(string toml, string published) =>
        Assert.Equal(published, Sample.Draft($"+++\n{toml}\n+++\n{Sample.Prose}", "salt.md").PublishedAt.ToString());

    [Theory]
    [InlineData("title = 'Salt", "broken TOML front matter at line 2")]
    [InlineData("year = 1\ntitle: Salt", "broken TOML front matter")]
    [InlineData("a = [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]", "broken TOML front matter")]
    public void Refuses_toml_that_is_broken_or_hostile(string toml, string reason) =>
        Assert.Contains(reason, Sample.Refusal($"+++\n{toml}\n+++\n{Sample.Prose}", "salt.md"), StringComparison.Ordinal);

    [Fact]
    public void Refuses_toml_without_an_end() =>
        Assert.Contains("end it with a line of +++", Sample.Refusal($"+++\ntitle = 'Salt'\n\n{Sample.Prose}", "salt.md"), StringComparison.Ordinal);

    [Theory]
    [InlineData("{\n  \"title\": \"Salt Roads (2022)\",\n  \"date\": \"2018-06-10\"\n}\n\n")]
    [InlineData("{ \"title\": \"Salt Roads (2022)\", \"date\": \"2018-06-10\", \"tags\": [\"a}\", null], \"draft\": false }\n")]
    [InlineData("{\"date\":\"2018-06-10\",\"title\":\"Salt \\u0052oads (2022)\"}\r\n\r\n")]
    public void Reads_json(string header)
    {
        var draft = Sample.Draft(header + Sample.Prose, "salt.md");
        Assert.Equal(("Salt Roads (2022)", Instant.FromUtc(2018, 6, 10, 0, 0)), (draft.Title, draft.PublishedAt));
        Assert.Equal($"<p>{Sample.Prose}</p>\n", draft.Content);
    }

    [Fact]
    public void Refuses_json_with_half_a_character() =>
        Assert.Contains("broken JSON front matter", Sample.Refusal($"{{\"title\": \"\\ud800\"}}\n\n{Sample.Prose}", "salt.md"), StringComparison.Ordinal);

    [Fact]
    public void Takes_a_json_document_without_text_below_it_for_a_feed() =>
        Assert.Contains("no JSON Feed", Sample.Refusal("{\"title\": \"Salt\"}", "salt.json"), StringComparison.Ordinal);

    [Fact]
    public void Takes_a_brace_in_prose_for_prose() =>
        Assert.Contains("{ a brace", Sample.Draft($"{{ a brace opens it. {Sample.Prose}", "salt.txt").Content, StringComparison.Ordinal);

    [Theory]
    [InlineData("salt.html")]
    [InlineData("salt.htm")]
    public void Reads_front_matter_at_the_head_of_html(string name)
    {
        var draft = Sample.Draft($"""
            ---
            layout: post
            title: Salt Roads (2022)
            date: 2026-11-20 09:00:00 +0000
            password: pumpkin
            author:
              login: jane
              email: jane@harbour.example
              display_name: Jane Doe
            ---
            <p>See {"{% include menu.html %}"}the {"{{ page.title }}"}.</p>
            <p>{Sample.Prose}</p>
            """, name);
        Assert.Equal(("Salt Roads (2022)", "Jane Doe", Instant.FromUtc(2026, 11, 20, 9, 0)), (draft.Title, draft.Author, draft.PublishedAt));
        Assert.Equal($"<p>See the Salt Roads (2022).</p>\n<p>{Sample.Prose}</p>", draft.Content.Trim());
    }

    [Theory]
    [InlineData("+++\ntitle = 'Salt'\n+++\n<p>")]
    [InlineData("{\"title\": \"Salt\"}\n<p>")]
    [InlineData("---\nTitle: Salt\n---\n<!DOCTYPE html><html><head><title>Another</title></head><body><p>")]
    public void Reads_every_kind_of_it_at_the_head_of_html(string opening) =>
        Assert.Equal("Salt", Sample.Draft($"{opening}{Sample.Prose}</p>", "salt.html").Title);

    [Fact]
    public void Leaves_the_templates_of_a_saved_page_to_the_cleaner() =>
        Assert.Contains("{{ name }}", Sample.Draft($"<p>{Sample.Prose}</p><script>\"{{{{ name }}}}\"</script>", "salt.html").Content, StringComparison.Ordinal);
}
