using FilmClubBot.Domain.Reviews;
using FilmClubBot.ModelReading.Merging;
using FilmClubBot.ModelReading.Tests.Setup;
using FilmClubBot.ModelReading.Verbatim;

namespace FilmClubBot.ModelReading.Tests.Merging;

public sealed class NamesTests
{
    private const string Quote = "I read it in the Evening Post and wept";
    private static readonly string _filler = string.Concat(Enumerable.Repeat("Rain fell on the quay. ", 20));
    private static readonly ReviewText _text = new(
        "Odile Brannigan on Her",
        $"Spike\nJonze told the Evening Post: “{Quote}.” Ben Okonkwo’s camera, in his 2019 essay, is another matter. {_filler}The Harbour Gazette printed it in 2024.");

    private readonly Names _names = new(_text, new SpanFinder(_text.Body), Sample.Rules);

    [Theory]
    [InlineData("Spike Jonze", "Spike Jonze")]
    [InlineData("Jonze", "Spike Jonze")]
    [InlineData("Ben  Okonkwo", "Ben Okonkwo")]
    [InlineData("Odile Brannigan", "Odile Brannigan")]
    public void Gives_a_speaker_as_the_text_prints_the_name(string said, string speaker) => Assert.Equal(speaker, _names.Speaker(said));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Spike Lee")]
    [InlineData("Ben Jonze")]
    [InlineData("spike jonze")]
    [InlineData("camera")]
    [InlineData("2019")]
    [InlineData("Rain fell on the quay")]
    [InlineData("Rain fell on the quay. Rain fell on the quay. Rain fell on the quay. Rain fell on the quay.")]
    public void Knows_no_speaker_whom_the_text_does_not_name(string? said) => Assert.Null(_names.Speaker(said));

    [Theory]
    [InlineData("the Evening Post", "Evening Post")]
    [InlineData("his 2019 essay", "2019 essay")]
    public void Gives_a_source_in_the_texts_words(string said, string source) => Assert.Equal(source, _names.Source(said, Span(Quote)));

    [Theory]
    [InlineData(null)]
    [InlineData("his 2018 essay")]
    [InlineData("Harbour Gazette")]
    [InlineData("and wept")]
    [InlineData("his")]
    public void Knows_no_source_that_is_not_named_near_the_quote_and_outside_it(string? said) => Assert.Null(_names.Source(said, Span(Quote)));

    private static TextSpan Span(string words)
    {
        var start = _text.Body.IndexOf(words, StringComparison.Ordinal);
        return new(start, start + words.Length);
    }
}
