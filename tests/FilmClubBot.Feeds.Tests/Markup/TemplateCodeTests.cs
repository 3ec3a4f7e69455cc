namespace FilmClubBot.Feeds.Tests.Markup;

public sealed class TemplateCodeTests
{
    private static string Html(string body) => Sample.Draft($"---\ntitle: Salt\ndirector: Mara Okoye\n---\n{body}\n\n{Sample.Prose}\n", "salt.md").Content.Replace($"<p>{Sample.Prose}</p>\n", "", StringComparison.Ordinal);

    [Theory]
    [InlineData("The fog.\n\n{% comment %} remember to cut this {% endcomment %}")]
    [InlineData("The fog.\n\n{%- comment -%}\nremember\n\nto {{ cut }} this\n{%- endcomment -%}")]
    [InlineData("The fog.{# remember to cut this #}")]
    [InlineData("The fog.{::comment}remember to cut this{:/comment}")]
    [InlineData("The fog.\n\n{::comment}\nremember\n\nto cut this\n{:/}")]
    [InlineData("The fog.{{/* remember to cut this */}}")]
    public void Publishes_no_comments(string source) => Assert.Equal("<p>The fog.</p>\n", Html(source));

    [Theory]
    [InlineData("{: .notice}\nThe fog.")]
    [InlineData("The fog.{:.small}")]
    [InlineData("{:.no_toc #fog key=\"value\"}\nThe fog.\n{: refdef}")]
    [InlineData("{% include poster.html src=\"/fog.jpg\" %}\n\nThe fog.")]
    [InlineData("The fog{{ site.nothing }}.")]
    [InlineData("{{< figure src=\"fog.jpg\" >}}\nThe fog.")]
    [InlineData("{{% notice %}}\nThe fog.\n{{% /notice %}}")]
    [InlineData("{% raw %}The fog.{% endraw %}")]
    public void Leaves_out_tags_shortcodes_and_attributes(string source) => Assert.Equal("<p>The fog.</p>\n", Html(source));

    [Fact]
    public void Leaves_the_words_of_a_link() =>
        Assert.Equal("<p>See <a href=\"\">my note</a>.</p>\n", Html("See [my note]({{ site.baseurl }}{% post_url 2020-01-01-note %})."));

    [Theory]
    [InlineData("{{ page.director }} waits.", "<p>Mara Okoye waits.</p>\n")]
    [InlineData("{{ page.director | upcase }} waits.", "<p>Mara Okoye waits.</p>\n")]
    public void Replaces_what_the_header_states(string source, string html) => Assert.Equal(html, Html(source));

    [Theory]
    [InlineData("A {brace} is a brace.")]
    [InlineData("She writes {%, and never closes it.")]
    [InlineData("Two {{ and no more.")]
    [InlineData("A face {: and no more.")]
    [InlineData("A dialogue of #} and {.")]
    public void Leaves_braces_alone(string prose) => Assert.Equal($"<p>{prose}</p>\n", Html(prose));

    [Theory]
    [InlineData("{%")]
    [InlineData("{% comment %}")]
    [InlineData("{% raw %}")]
    [InlineData("{{ ")]
    [InlineData("{::comment}")]
    [InlineData("{% a %} {{ b }} {: c}")]
    public void Reads_hostile_text(string piece) =>
        Assert.NotNull(Sample.Parse(string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length)) + Sample.Prose, "salt.md"));
}
