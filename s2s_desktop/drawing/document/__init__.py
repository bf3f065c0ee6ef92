"""The views *Document*: a bar a sentence, as long as it is salient, or as the model was sure."""
