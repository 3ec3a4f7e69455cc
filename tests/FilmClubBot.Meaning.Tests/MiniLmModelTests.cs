#if MEANING
using FilmClubBot.Commands.Asking;
using FilmClubBot.Meaning.MiniLm;
#endif

namespace FilmClubBot.Meaning.Tests;

public class MiniLmModelTests
{
#if MEANING
    [Fact]
    public void Texts_of_like_meaning_are_nearer_than_others()
    {
        using var model = MiniLmModel.Load();
        var asked = Vector("Why is the lighthouse keeper so sad?");
        Assert.True(asked.Cosine(Vector("He has mourned his brother since the shipwreck.")) > asked.Cosine(Vector("The tickets cost nine euros.")) + 0.1);

        PassageVector Vector(string text) => PassageVector.Of(model.Embed(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("🎬 \ud83c ж中 \0")]
    [InlineData("word", 100_000)]
    public void Any_text_has_a_vector(string text, int times = 1)
    {
        using var model = MiniLmModel.Load();
        var vector = model.Embed(string.Join(' ', Enumerable.Repeat(text, times)));
        Assert.Equal(384, vector.Length);
        Assert.All(vector, value => Assert.True(float.IsFinite(value)));
    }
#else
    [Fact]
    public void The_model_is_tested_where_it_is_built() => Assert.Skip("This build has no model: build with -p:Meaning=true.");
#endif
}
