using FilmClubBot.Commands.Discussions;
using FilmClubBot.Commands.Themes;
using FilmClubBot.Domain.Reviews;

namespace FilmClubBot.Commands.Tests.Discussions;

public class DisagreementTests
{
    [Theory]
    [InlineData("The ending is deeply moving.", nameof(Tone.Praise))]
    [InlineData("It is never dull, and never mawkish.", nameof(Tone.Praise))]
    [InlineData("Their love is not convincing at all.", nameof(Tone.Blame))]
    [InlineData("The ending isn't moving.", nameof(Tone.Blame))]
    [InlineData("The plot doesn’t convince.", nameof(Tone.Blame))]
    [InlineData("It wasn’t dull.", nameof(Tone.Praise))]
    [InlineData("A lifeless, predictable romance.", nameof(Tone.Blame))]
    [InlineData("Exquisite pictures, but a clumsy plot.", nameof(Tone.Unclear))]
    [InlineData("Theodore lives alone.", nameof(Tone.Unclear))]
    [InlineData("Die Einsamkeit wird berührend erzählt.", nameof(Tone.Praise))]
    [InlineData("Das ist nicht überzeugend.", nameof(Tone.Blame))]
    [InlineData("Une solitude bouleversante.", nameof(Tone.Praise))]
    [InlineData("Un deuil pas très émouvant.", nameof(Tone.Blame))]
    [InlineData("He fails, a weak man in an empty room.", nameof(Tone.Unclear))]
    [InlineData("", nameof(Tone.Unclear))]
    public void A_sentence_praises_or_finds_fault_by_its_words(string sentence, string tone) => Assert.Equal(tone, ToneWords.Of(sentence).ToString());

    [Fact]
    public void Two_reviews_with_opposite_sentences_on_one_theme_disagree()
    {
        var found = Disagreement.Of([Theme("love", Said(1, "A moving love."), Said(1, "A dull love.")), Theme("grief", Said(1, "Grief, and clumsy."), Said(2, "Exquisite grief."))]);
        Assert.Equal(("grief", "Exquisite grief.", "Grief, and clumsy."), (found?.Theme.Name, found?.Praise.Text, found?.Blame.Text));
    }

    [Fact]
    public void There_is_no_disagreement_where_both_praise_or_one_is_covered()
    {
        var covered = Said(2, "A dull love.");
        covered = covered with { Review = covered.Review with { IsCovered = true } };
        Assert.Null(Disagreement.Of([Theme("love", Said(1, "A moving love."), Said(2, "An exquisite love."), covered)]));
        Assert.Null(Disagreement.Of([]));
    }

    private static FilmTheme Theme(string name, params Passage[] evidence) => new(name, 0.8, 2, 2, evidence, null);

    private static Passage Said(int review, string words) => new(new(new(review), $"Review {review}", $"Critic {review}", null), new(0, words.Length), words);
}
