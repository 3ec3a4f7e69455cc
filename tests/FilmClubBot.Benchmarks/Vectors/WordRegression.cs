namespace FilmClubBot.Benchmarks.Vectors;

/// <summary>Finds vectors of words whose weighted means are near the vectors of the sentences: ridge regression by conjugate gradients.</summary>
/// <param name="sentences">The words of each sentence.</param>
/// <param name="weights">The weight of each word.</param>
internal sealed class WordRegression(IReadOnlyList<int[]> sentences, IReadOnlyList<float> weights)
{
    private const int Steps = 40;
    private const float Ridge = 0.1f;

    /// <summary>The vectors of the words, near to where they start.</summary>
    /// <param name="start">Where the vectors of words start.</param>
    /// <param name="targets">The vectors of the sentences.</param>
    public float[][] Fit(float[][] start, float[][] targets)
    {
        var (words, length) = (start.Length, start[0].Length);
        var differences = Means(start);
        for (var i = 0; i < differences.Length; i++)
            Add(differences[i] = Array.ConvertAll(differences[i], value => -value), targets[i], 1);
        var change = Zeros(words, length);
        var rest = Spread(differences, words, length);
        var direction = Array.ConvertAll(rest, row => (float[])row.Clone());
        var square = Dot(rest, rest);
        for (var step = 0; step < Steps && square > 0; step++)
        {
            var image = Spread(Means(direction), words, length);
            for (var word = 0; word < words; word++)
                Add(image[word], direction[word], Ridge);
            var along = (float)(square / Dot(direction, image));
            for (var word = 0; word < words; word++)
            {
                Add(change[word], direction[word], along);
                Add(rest[word], image[word], -along);
            }

            var next = Dot(rest, rest);
            for (var word = 0; word < words; word++)
            {
                var turned = (float[])rest[word].Clone();
                Add(turned, direction[word], (float)(next / square));
                direction[word] = turned;
            }

            square = next;
        }

        for (var word = 0; word < words; word++)
            Add(change[word], start[word], 1);
        return change;
    }

    // The weighted mean of each sentence's words
    private float[][] Means(float[][] vectors)
    {
        var means = Zeros(sentences.Count, vectors[0].Length);
        for (var i = 0; i < means.Length; i++)
        {
            foreach (var word in sentences[i])
                Add(means[i], vectors[word], weights[word] / Sum(sentences[i]));
        }

        return means;
    }

    // The transpose of the above
    private float[][] Spread(float[][] vectors, int words, int length)
    {
        var spread = Zeros(words, length);
        for (var i = 0; i < vectors.Length; i++)
        {
            foreach (var word in sentences[i])
                Add(spread[word], vectors[i], weights[word] / Sum(sentences[i]));
        }

        return spread;
    }

    private float Sum(int[] words)
    {
        var sum = 0f;
        foreach (var word in words)
            sum += weights[word];
        return sum;
    }

    private static float[][] Zeros(int count, int length) => [.. Enumerable.Range(0, count).Select(_ => new float[length])];

    private static double Dot(float[][] left, float[][] right)
    {
        var sum = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = 0; j < left[i].Length; j++)
                sum += (double)left[i][j] * right[i][j];
        }

        return sum;
    }

    private static void Add(float[] sum, float[] vector, float factor)
    {
        for (var i = 0; i < sum.Length; i++)
            sum[i] += factor * vector[i];
    }
}
