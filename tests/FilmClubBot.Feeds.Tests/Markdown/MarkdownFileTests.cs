using FilmClubBot.Domain.Reviews;
using NodaTime;

namespace FilmClubBot.Feeds.Tests.Markdown;

public sealed class MarkdownFileTests
{
    [Fact]
    public void Reads_front_matter_and_body()
    {
        var draft = Sample.Draft($$"""
            ---
            title: "Salt: a review"
            author: Jane Doe   # our critic
            date: 2024-03-05 18:30:00 +0100
            permalink: https://harbour.example/salt
            guid: urn:harbour:17
            tags: [sea, salt]
            layout: post
            nested: { title: not this }
            ---

            # Salt: A Review

            “Hush,” she says -- and *waits*... {{Sample.Prose}}
            """, "salt.md");
        Assert.Equal(("Salt: a review", "Jane Doe", "https://harbour.example/salt", "urn:harbour:17"), (draft.Title, draft.Author, draft.Link?.AbsoluteUri, draft.ExternalId));
        Assert.Equal(Instant.FromUtc(2024, 3, 5, 17, 30), draft.PublishedAt);
        Assert.Equal((BodyFormat.Html, $"<p>“Hush,” she says -- and <em>waits</em>... {Sample.Prose}</p>\n"), (draft.Format, draft.Content));
    }

    [Theory]
    [InlineData("author: [Jane Doe, Ann Poe]", "Jane Doe, Ann Poe")]
    [InlineData("authors:\n  - name: Jane Doe\n    url: https://x.example\n  - name: Ann Poe", "Jane Doe, Ann Poe")]
    [InlineData("author: {email: j@x.example, name: Jane Doe}", "Jane Doe")]
    [InlineData("Byline: By Jane Doe", "Jane Doe")]
    [InlineData("author:", null)]
    [InlineData("author: ~", null)]
    [InlineData("author: Jane Doe\n? [complex, key]\n: value\n? {a: b}\n: {author: no}", "Jane Doe")]
    public void Reads_the_critic_however_it_is_written(string yaml, string? author) =>
        Assert.Equal(author, Sample.Draft($"---\n{yaml}\n---\n{Sample.Prose}", "salt.md").Author);

    [Theory]
    [InlineData("{{< figure src=\"/salt.jpg\" >}}")]
    [InlineData("{{% notice %}}")]
    [InlineData("{% include embed.html url=\"https://video.example/1\" %}")]
    public void Leaves_out_calls_to_the_sites_own_code(string call)
    {
        var draft = Sample.Draft($"---\ntitle: Salt\n---\n\nA first paragraph.\n\n{call}\n\n{Sample.Prose}\n", "salt.md");
        Assert.Equal($"<p>A first paragraph.</p>\n<p>{Sample.Prose}</p>\n", draft.Content);
    }

    [Theory]
    [InlineData("# The *Salt* Keeper\n\n", "The Salt Keeper")]
    [InlineData("The Salt &amp; `Smoke`\n=========\n\n", "The Salt & Smoke")]
    [InlineData("Posted in March\n\n# Salt #\n\n", "Salt")]
    [InlineData("## Salt\n\n", "Salt")]
    [InlineData("The Salt Keeper (1971)\n\n", "The Salt Keeper (1971)")]
    [InlineData("This is a first sentence.\n\n", null)]
    [InlineData("", null)]
    public void Finds_the_title_without_front_matter(string opening, string? title)
    {
        var draft = Sample.Draft(opening + Sample.Prose, "salt.markdown");
        Assert.Equal(title, draft.Title);
        Assert.EndsWith($"<p>{Sample.Prose}</p>\n", draft.Content, StringComparison.Ordinal);
        if (title is not null)
            Assert.DoesNotContain("Salt", draft.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Keeps_a_heading_that_is_not_the_stated_title() =>
        Assert.Contains("<h1>The fog</h1>", Sample.Draft($"---\ntitle: Salt\n---\n# The fog\n\n{Sample.Prose}", "salt.md").Content, StringComparison.Ordinal);

    [Fact]
    public void Lets_raw_html_through_to_be_cleaned_later() =>
        Assert.Contains("<figure>", Sample.Draft($"<figure>x</figure>\n\n{Sample.Prose}", "salt.md").Content, StringComparison.Ordinal);

    [Fact]
    public void Takes_front_matter_in_a_text_file_for_markdown() =>
        Assert.Equal("Salt", Sample.Draft($"---\r\ntitle: Salt\r\n---\r\n{Sample.Prose}", "salt.txt").Title);

    [Fact]
    public void Takes_a_rule_across_the_page_for_a_rule() =>
        Assert.StartsWith("<hr />", Sample.Draft($"---\n\n{Sample.Prose}", "salt.md").Content, StringComparison.Ordinal);

    [Fact]
    public void Takes_a_rule_above_a_heading_for_a_rule() =>
        Assert.StartsWith("<hr />\n<h2>Salt Roads</h2>", Sample.Draft($"---\n## Salt Roads\n![A road](road.jpg)\n\n{Sample.Prose}\n\n---\n## Tin Sparrow\n\n{Sample.Prose}", "salt.md").Content, StringComparison.Ordinal);

    [Fact]
    public void Reads_front_matter_that_begins_with_a_comment() =>
        Assert.Equal("Salt", Sample.Draft($"---\n# The layout\n\n# The title\ntitle: Salt\n---\n{Sample.Prose}", "salt.md").Title);

    [Theory]
    [InlineData("title: Salt: a review # of roads", "broken front matter at line 2")]
    [InlineData("title: \"Salt", "broken front matter")]
    [InlineData("title: *salt", "YAML alias")]
    [InlineData("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]", "YAML alias")]
    [InlineData("base: &b {title: x}\n<<: *b", "YAML alias")]
    public void Refuses_front_matter_that_is_broken_or_hostile(string yaml, string reason) =>
        Assert.Contains(reason, Sample.Refusal($"---\n{yaml}\n---\n{Sample.Prose}", "salt.md"), StringComparison.Ordinal);

    [Theory]
    [InlineData('[', ']')]
    [InlineData('{', '}')]
    public void Refuses_front_matter_that_nests_deep(char open, char close) =>
        Assert.Contains("too deep", Sample.Refusal($"---\na: {new string(open, 5_000)}{new string(close, 5_000)}\n---\n{Sample.Prose}", "salt.md"), StringComparison.Ordinal);

    [Fact]
    public void Refuses_front_matter_without_an_end() =>
        Assert.Contains("never closes it", Sample.Refusal($"---\ntitle: Salt\n{Sample.Prose}", "salt.md"), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("\n\n---.")]
    public void Reads_a_header_that_ends_at_a_blank_line(string end)
    {
        var draft = Sample.Draft($"---\ntitle: Salt Roads\nauthor: Mara Bell\n\n{Sample.Prose}{end}", "salt.md");

        Assert.Equal(("Salt Roads", "Mara Bell"), (draft.Title, draft.Author));
        Assert.DoesNotContain("author", draft.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_front_matter_that_is_too_long() =>
        Assert.Contains("longer than 16 KB", Sample.Refusal($"---\ntitle: {new string('x', 20_000)}\n---\n{Sample.Prose}", "salt.md"), StringComparison.Ordinal);

    [Fact]
    public void Reads_several_top_level_headings_as_the_headings_of_films()
    {
        var draft = Sample.Draft($"# Salt Roads\n\n{Sample.Prose}\n\n# Tin Sparrow\n\n{Sample.Prose}", "two.md");
        Assert.Null(draft.Title);
        Assert.Equal(2, draft.Content.Split("<h1>").Length - 1);
    }

    [Fact]
    public void Takes_the_first_of_several_headings_for_the_headline_if_it_has_no_text_of_its_own()
    {
        var draft = Sample.Draft($"# Two evenings\n\n# Salt Roads\n\n{Sample.Prose}\n\n# Tin Sparrow\n\n{Sample.Prose}", "two.md");
        Assert.Equal("Two evenings", draft.Title);
        Assert.Equal(2, draft.Content.Split("<h1>").Length - 1);
    }

    [Theory]
    [InlineData("The kettle sings.[^1] Nobody moves.", "\n\n[^1]: A neighbour of mine did.")]
    [InlineData("The kettle sings.[^kettle] Nobody moves.", "\n\n[^kettle]: A neighbour of mine did.\n\n    And how.")]
    [InlineData("The kettle sings.[^1][^2] Nobody moves.", "\n\n[^1]: One.\n[^2]: Two.")]
    [InlineData("The kettle sings.[^lost] Nobody moves.", "")]
    public void Leaves_out_footnotes_and_their_marks(string sentence, string notes) =>
        Assert.Equal($"<p>The kettle sings. Nobody moves.</p>\n<p>{Sample.Prose}</p>\n", Sample.Draft($"{sentence}\n\n{Sample.Prose}{notes}", "salt.md").Content);

    [Theory]
    [InlineData("> ", "too deep")]
    [InlineData("[a](", "too many links")]
    [InlineData("[a]: b\n", "too many links")]
    [InlineData("a<?b ", "too many links")]
    [InlineData("[^a] ", "too many links")]
    [InlineData("*a* ", "too many links")]
    [InlineData("a\n===\n", "too many links")]
    [InlineData("a\n-\n", "too many links")]
    [InlineData("and one more word ", "too long")]
    public void Refuses_markdown_made_to_be_slow(string piece, string reason) =>
        Assert.Contains(reason, Sample.Refusal(string.Concat(Enumerable.Repeat(piece, 40_000)) + Sample.Prose, "salt.md"), StringComparison.Ordinal);
}
