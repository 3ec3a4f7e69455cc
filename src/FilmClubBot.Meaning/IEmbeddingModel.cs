namespace FilmClubBot.Meaning;

/// <summary>A loaded model. Used by one caller at a time.</summary>
internal interface IEmbeddingModel : IDisposable
{
    /// <summary>The vector of a text.</summary>
    float[] Embed(string text);
}
