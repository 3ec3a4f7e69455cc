using FilmClubBot.Commands.Asking;
using FilmClubBot.Storage.Tests.Setup;

namespace FilmClubBot.Storage.Tests.Search;

public class PassageVectorStorageTests
{
    private static readonly PassageVector _vector = PassageVector.Of([1, 0]);

    [Fact]
    public async Task A_stored_vector_is_found_and_no_longer_missing()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013, "One. Two.");
        var missing = await Missing(society, "a model");
        await Store(society, "a model", missing[0].Passage);

        await using var scope = society.Begin();
        Assert.Equal(missing.Skip(1), await Missing(society, "a model"));
        var found = await scope.Vectors.Find("a model", [.. missing.Select(passage => passage.Passage)], Society.Token);
        Assert.Equal(1, Assert.Single(found).Value.Cosine(_vector), precision: 6);
        Assert.Empty(await scope.Vectors.Find("a model", [missing[1].Passage], Society.Token));
        Assert.Single(await scope.Vectors.Missing("a model", 1, Society.Token));
    }

    [Fact]
    public async Task A_vector_of_another_model_is_replaced()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013, "One.");
        var missing = await Missing(society, "old");
        await Store(society, "old", [.. missing.Select(passage => passage.Passage)]);
        Assert.Equal(missing, await Missing(society, "new"));

        await Store(society, "new", [.. missing.Select(passage => passage.Passage)]);
        Assert.Empty(await Missing(society, "new"));
        Assert.Equal(missing, await Missing(society, "old"));
    }

    [Fact]
    public async Task A_revised_review_has_no_vector_and_a_passage_that_was_deleted_gets_none()
    {
        await using var society = await Society.Found();
        await society.Review("Her", 2013, "One.");
        var before = await Missing(society, "a model");
        await Store(society, "a model", [.. before.Select(passage => passage.Passage)]);

        await society.Review("Her", 2013, "Quite another text.");
        Assert.Equal(["0"], society.Query("SELECT COUNT(*) FROM PassageVectors"));
        await Store(society, "a model", [.. before.Select(passage => passage.Passage)]);
        Assert.Contains(await Missing(society, "a model"), passage => passage.Text == "Quite another text.");
    }

    private static async Task<IReadOnlyList<(int Passage, string Text)>> Missing(Society society, string model)
    {
        await using var scope = society.Begin();
        return await scope.Vectors.Missing(model, 100, Society.Token);
    }

    private static Task Store(Society society, string model, params int[] passages) =>
        society.Do(scope => scope.Vectors.Store(model, passages.ToDictionary(passage => passage, _ => _vector), Society.Token));
}
